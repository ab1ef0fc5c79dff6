import type { Status } from '@/lib/domain/claim/claim';
import { type AssignedDuty, type AssignmentEnding, assignmentEndings } from './assignment';

/** How an assignment stands for whoever looks: it holds, it is over in one of these ways, or it is over and no more is said. */
export const standings = ['HOLDS', ...assignmentEndings, 'OVER'] as const;
export type Standing = (typeof standings)[number];

export type Held = {
  userId: string;
  duty: AssignedDuty;
  round: number;
  leasedUntil: Date | null;
  ending: AssignmentEnding | null;
};

/** What the claim is like while somebody looks, and whether the holder has sealed a review in the round of the assignment. */
export type Around = { now: Date; status: Status; latestRound: number; sealed: boolean };

/**
 * How an assignment stands for whoever looks. Until the round concludes, nobody but its holder may learn from it whether a review
 * was sealed: for them it holds until its lease ends or the round does, and `sealed` changes nothing. While an editor decides,
 * reviews have no names; so it isn't said then which of those who were asked for a review wrote one.
 */
export function standingFor(viewerId: string | null, held: Held, around: Around): Standing {
  const isMine = viewerId === held.userId;
  if (isMine && held.duty === 'REVIEW' && around.sealed) return 'DONE';
  if (held.ending === null) return hasLapsed(held, around.now) ? 'LAPSED' : 'HOLDS';
  return !isMine && isUnnamed(held, around) ? 'OVER' : held.ending;
}

/** Whether a take is over because its time is: a lease ends by itself, also while nobody is there to record it. */
export const hasLapsed = ({ leasedUntil }: Pick<Held, 'leasedUntil'>, now: Date): boolean =>
  leasedUntil !== null && leasedUntil <= now;

/** Also of a round that concluded while the claim was being read, and is still shown as open. */
const isUnnamed = ({ duty, round, ending }: Held, { status, latestRound }: Around): boolean =>
  duty === 'REVIEW' &&
  round === latestRound &&
  (ending === 'DONE' || ending === 'MOOT' || (ending === 'LAPSED' && status === 'ADJUDICATION')) &&
  (status === 'ADJUDICATION' || status === 'IN_REVIEW');
