import { transaction } from '@/lib/data/db';
import type { Actor, Person, Role } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { newId } from '@/lib/services/ids';

/** Somebody who has signed in, stored as a user. Another person at every call. */
export async function aPerson(role: Role, { scope = 'write' as Actor['scope'] } = {}): Promise<Person> {
  const id = newId();
  const name = `${role} ${id.slice(-6)}`;
  await transaction(async (tx) => {
    const email = `${id}@newsroom.example`;
    await tx.user.create({ data: { id, email, name, role, createdAt: new Date() }, select: { id: true } });
    return ok(null);
  });
  return { id, name, role, scope };
}

/** The same person with a token that may only read. */
export const readingOnly = (person: Person): Person => ({ ...person, scope: 'read' });
