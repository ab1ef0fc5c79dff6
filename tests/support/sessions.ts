import { transaction } from '@/lib/data/db';
import { beginSession, userOfSession } from '@/lib/data/people/sessions';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { newId } from '@/lib/services/ids';

/** A session of a person, and whether it still lets them in. */
export async function aSession(userId: string, now = new Date(), device = 'Firefox on Linux') {
  const id = newId(now);
  await transaction(async (tx) => ok(await beginSession(tx, { id, userId, device, createdAt: now }, now)));
  return { id, live: async () => (await userOfSession(id)) !== undefined };
}

/** The same person as they ask through one of their sessions. */
export const through = (person: Person, session: { id: string }): Person => ({
  ...person,
  through: { kind: 'session', id: session.id },
});
