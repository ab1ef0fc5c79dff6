import { reader, transaction } from '@/lib/data/db';
import { type FilterRow, filtersOf, forgetFilter, replaceFilter, storeFilter } from '@/lib/data/work/filters';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type {
  AboutFilter,
  FilterList,
  ListFilters,
  SavedFilterView,
  SaveFilter,
} from '@/lib/schemas/work/filter';
import { newId } from '@/lib/services/ids';
import { creating, type WriteOptions } from '@/lib/services/writing';

/** More than anybody finds their way in. */
const MOST = 50;

/** The filters that this person keeps, by name. They are nobody else’s. */
export async function listFilters(actor: Actor, { list }: ListFilters): Promise<Result<FilterList>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  return ok({ items: (await filtersOf(reader(), person.value.id, list)).map(view) });
}

/** Keeps a filter under a name. A name that the person has for this list gets the new one. */
export async function saveFilter(
  actor: Actor,
  input: SaveFilter,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<SavedFilterView>> {
  const person = permit(actor, 'work.saveFilter');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, 'filter.save', input, now, async () => {
      const { list, name, query } = input;
      const kept = await filtersOf(tx, person.value.id, list);
      const same = kept.find((filter) => filter.name === name);
      if (same) {
        await replaceFilter(tx, same.id, query);
        return ok(view({ ...same, query }));
      }
      if (kept.length >= MOST)
        return invalid('name', `You keep ${MOST} filters of this list. Remove one first.`);
      const filter = { id: newId(now), userId: person.value.id, list, name, query, createdAt: now };
      await storeFilter(tx, filter);
      return ok(view(filter));
    }),
  );
}

/** Forgets one. Answers with those that are left for its list. */
export async function removeFilter(actor: Actor, { filterId }: AboutFilter): Promise<Result<FilterList>> {
  const person = permit(actor, 'work.saveFilter');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    if (!(await forgetFilter(tx, person.value.id, filterId))) return refuse('not_found');
    return ok({ items: (await filtersOf(tx, person.value.id)).map(view) });
  });
}

const view = ({ id, list, name, query }: FilterRow): SavedFilterView => ({
  ...{ id, name, query },
  list: list === 'claims' ? 'claims' : 'work',
});
