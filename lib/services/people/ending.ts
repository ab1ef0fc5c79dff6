import type { Tx } from '@/lib/data/db';
import { endSessionsOf } from '@/lib/data/people/sessions';
import { endTokensOf } from '@/lib/data/people/tokens';
import { record } from '@/lib/data/record/audit';
import type { Person } from '@/lib/domain/actor';

type Ended = { sessions: readonly string[]; tokens: readonly string[] };

/** Ends everything that lets somebody in: all of a person's sessions and tokens. What `recordEnds` then tells. */
export async function endEverything(tx: Tx, userId: string, now: Date): Promise<Ended> {
  return {
    sessions: await endSessionsOf(tx, userId, now),
    tokens: await endTokensOf(tx, userId, now),
  };
}

/** One event for each session and token that was ended. */
export async function recordEnds(
  tx: Tx,
  by: Pick<Person, 'id'>,
  { sessions, tokens }: Ended,
  at: Date,
): Promise<void> {
  const event = { at, actorId: by.id, claimId: null, detail: {} };
  for (const subjectId of sessions)
    await record(tx, { ...event, verb: 'session.ended', subjectKind: 'session', subjectId });
  for (const subjectId of tokens)
    await record(tx, { ...event, verb: 'token.revoked', subjectKind: 'token', subjectId });
}
