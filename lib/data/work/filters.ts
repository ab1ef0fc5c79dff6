import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';

export type FilterRow = Prisma.SavedFilterGetPayload<null>;

/** What a person keeps for a list, by name. */
export const filtersOf = (db: Reader, userId: string, list?: string): Promise<FilterRow[]> =>
  db.savedFilter.findMany({
    where: { userId, ...(list === undefined ? {} : { list }) },
    orderBy: [{ list: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });

export const storeFilter = (tx: Tx, filter: FilterRow): Promise<void> => insert(tx, 'SavedFilter', [filter]);

/** Puts another query under a name that the person has. */
export const replaceFilter = async (tx: Tx, id: string, query: string): Promise<void> =>
  void (await tx.savedFilter.update({ where: { id }, data: { query }, select: { id: true } }));

/** Forgets one of theirs; false where they have none with this id. */
export async function forgetFilter(tx: Tx, userId: string, id: string): Promise<boolean> {
  const { count } = await tx.savedFilter.deleteMany({ where: { id, userId } });
  return count === 1;
}
