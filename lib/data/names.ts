import type { Role } from '@/lib/domain/actor';
import { type Reader, rowsThrough } from './db';
import { Prisma } from './generated/client';

/** A person as the desk shows them. */
export type PersonRow = { id: string; name: string; role: Role };

export type People = ReadonlyMap<string, PersonRow>;

/** The people with these ids, in one query however many there are. */
export async function peopleById(db: Reader, ids: Iterable<string>): Promise<People> {
  const rows = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, role: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Everybody who works on the desk now, those who came first first: checkers and editors who may sign in. */
export const peopleOnDesk = (db: Reader): Promise<PersonRow[]> =>
  rowsThrough<PersonRow>(
    db,
    Prisma.sql`SELECT "id", "name", "role" FROM "User"
      WHERE "active" = TRUE AND "role" IN ('CHECKER', 'EDITOR') ORDER BY "createdAt", "id"`,
  );

/** @throws Error for somebody who was not loaded: nobody is ever deleted, so that is a mistake in the caller. */
export function personIn(people: People, id: string): PersonRow {
  const person = people.get(id);
  if (!person) throw new Error(`Nobody with the id ${id} was loaded.`);
  return person;
}
