import { laterPublication } from '@/lib/data/challenge/claims';
import { statementsOf } from '@/lib/data/claim/reading';
import type { Actor } from '@/lib/domain/actor';
import { notTheCorrection } from '@/lib/domain/challenge/deciding';
import { invalid, ok } from '@/lib/domain/result';
import type {
  AboutReport,
  DecideReport,
  NoteReport,
  TakeUpTip,
  TieCorrection,
} from '@/lib/schemas/challenge/report';
import type { WriteOptions } from '@/lib/services/writing';
import { acting, change } from './acting';

/** Takes it, so that no two look into the same; an editor takes it over from whoever has it. */
export const takeReport = (actor: Actor, input: AboutReport, options: WriteOptions = {}) =>
  acting(actor, input, 'take', options, ({ person }) => change({ takenById: person.id }));

/** Gives it back: it waits for somebody again. */
export const giveBackReport = (actor: Actor, input: AboutReport, options: WriteOptions = {}) =>
  acting(actor, input, 'giveBack', options, () => change({ takenById: null }));

/** Writes what the desk says to itself of it. */
export const noteReport = (actor: Actor, input: NoteReport, options: WriteOptions = {}) =>
  acting(actor, input, 'note', options, () => change({ note: input.note }));

/** Puts it aside as spam, where it can be found again. */
export const setAsideReport = (actor: Actor, input: AboutReport, options: WriteOptions = {}) =>
  acting(actor, input, 'setAside', options, () => change({ takenById: null }));

/** Says that it is no spam: it waits like any other. */
export const bringBackReport = (actor: Actor, input: AboutReport, options: WriteOptions = {}) =>
  acting(actor, input, 'bringBack', options, () => change({}));

/** Upholds or declines it. The outcome is what its sender reads. */
export const decideReport = (actor: Actor, input: DecideReport, options: WriteOptions = {}) =>
  acting(actor, input, input.decision === 'UPHELD' ? 'uphold' : 'decline', options, ({ person, now }) =>
    change({ outcome: input.outcome, decidedById: person.id, decidedAt: now }),
  );

/** Says which claim came of a tip: one that this person sees. */
export const takeUpTip = (actor: Actor, input: TakeUpTip, options: WriteOptions = {}) =>
  acting(actor, input, 'takeUp', options, async ({ person, now }) => {
    const seen = await statementsOf(actor, [input.claimId]);
    if (!seen.has(input.claimId))
      return invalid('claimId', 'There is no such claim. Pick one from the list.');
    return ok({ claimId: input.claimId, decidedById: person.id, decidedAt: now });
  });

/** Says which correction came of a challenge that was upheld. */
export const tieCorrection = (actor: Actor, input: TieCorrection, options: WriteOptions = {}) =>
  acting(actor, input, 'tie', options, async ({ tx, report }) => {
    const found = report.claimId && (await laterPublication(tx, report.claimId, input.sequence));
    const publication = found ? { sequence: found.sequence, corrects: found.correction !== null } : null;
    const because = notTheCorrection(report.publication ?? 0, publication);
    return because === null ? ok({ corrected: input.sequence }) : invalid('sequence', because);
  });
