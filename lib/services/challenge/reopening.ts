import { storeEarlier } from '@/lib/data/challenge/earlier';
import type { Actor } from '@/lib/domain/actor';
import { ok, refuse } from '@/lib/domain/result';
import type { ReopenReport } from '@/lib/schemas/challenge/reopening';
import { newId } from '@/lib/services/ids';
import type { WriteOptions } from '@/lib/services/writing';
import { acting } from './acting';

/**
 * Takes a decision on a challenge up again, with a reason for the desk. What was decided, and what its sender was told, is kept;
 * whoever takes it up has it.
 */
export const reopenReport = (actor: Actor, input: ReopenReport, options: WriteOptions = {}) =>
  acting(actor, input, 'reopen', options, async ({ tx, report, person, now }) => {
    const { id: reportId, state, outcome, decidedById, decidedAt } = report;
    if (!decidedById || !decidedAt) return refuse('not_found');
    const decided = { state, outcome, decidedById, decidedAt };
    const reopened = { reason: input.reason, reopenedById: person.id, reopenedAt: now };
    await storeEarlier(tx, { id: newId(now), reportId, ...decided, ...reopened });
    return ok({ takenById: person.id, outcome: null, decidedById: null, decidedAt: null });
  });
