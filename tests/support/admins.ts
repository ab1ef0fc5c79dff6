import { transaction } from '@/lib/data/db';
import { savePassword } from '@/lib/data/people/users';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { aPerson } from './actors';

/** An administrator who has set a password, and so counts as one who can sign in. */
export async function anAdmin(): Promise<Person> {
  const admin = await aPerson('ADMIN');
  await transaction(async (tx) => ok(await savePassword(tx, admin.id, 'a hash that no password has')));
  return admin;
}
