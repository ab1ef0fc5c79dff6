import type { Tx } from '@/lib/data/db';
import { endSessionsOf } from '@/lib/data/people/sessions';
import { endTokensOf } from '@/lib/data/people/tokens';

/** Ends everything that lets somebody in: all of a person's sessions and tokens. Each is recorded. */
export async function endEverything(tx: Tx, by: { id: string }, userId: string, now: Date): Promise<void> {
  await endSessionsOf(tx, by, userId, now);
  await endTokensOf(tx, by, userId, now);
}
