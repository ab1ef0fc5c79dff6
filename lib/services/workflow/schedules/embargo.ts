import type { Reader } from '@/lib/data/db';
import { embargoedSchedules, type ScheduleRow, saveLifting } from '@/lib/data/workflow/schedules';
import type { Actor } from '@/lib/domain/actor';
import { type Refused, refuse } from '@/lib/domain/result';
import {
  brokenAt,
  decideLifting,
  type Embargo,
  embargoAgainst,
  holdsAt,
} from '@/lib/domain/workflow/embargo';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { LiftEmbargo } from '@/lib/schemas/workflow/schedule';
import type { WriteOptions } from '@/lib/services/writing';
import { noted, onClaim } from '../on-claim';

/** An embargo with the publication that it was set with. */
export type SetEmbargo = Embargo & { row: ScheduleRow };

/** The embargo that was set with a publication; null where none was. */
export const embargoOf = (row: ScheduleRow): SetEmbargo | null =>
  row.embargo === null ? null : { words: row.embargo, until: row.at, liftedAt: row.liftedAt, row };

/** Every embargo that a claim was put under. */
export const embargoesOn = async (db: Reader, claimId: string): Promise<SetEmbargo[]> =>
  (await embargoedSchedules(db, claimId)).flatMap((row) => embargoOf(row) ?? []);

/** Refuses that readers get a claim at this moment, while it is under an embargo; null where it is under none by then. */
export const ifEmbargoed = async (db: Reader, claimId: string, at: Date): Promise<Refused | null> =>
  embargoAgainst(await embargoesOn(db, claimId), at, newsroomDay().zone);

/** Lifts whatever embargo a claim is under, with a reason. It publishes nothing: what waits for its time goes on waiting. */
export function liftEmbargo(actor: Actor, input: LiftEmbargo, options: WriteOptions = {}) {
  const now = options.now ?? new Date();
  return onClaim(
    actor,
    input,
    'embargo.lift',
    { ...options, now },
    {
      find: async (tx) => (await embargoesOn(tx, input.claimId)).filter((one) => holdsAt(one, now)),
      decide: (_, standing) => decideLifting(brokenAt(standing ?? [], now), actor),
      carryOut: async (writing, standing) => {
        const longest = brokenAt(standing ?? [], now);
        if (!standing || !longest) return refuse('not_found');
        const lifting = { liftedById: writing.person.id, liftedAt: now, liftReason: input.reason };
        const ids = standing.map(({ row }) => row.id);
        await saveLifting(writing.tx, ids, lifting);
        const { row, until } = longest;
        const detail = { scheduleId: row.id, until: until.toISOString(), setById: row.setById };
        return noted(writing, 'embargo.lifted', detail);
      },
    },
  );
}
