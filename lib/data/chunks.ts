/**
 * So many ids are asked for at once: SQLite takes 999 values in one of Prisma's statements, and a statement that names each id in four
 * lists has some besides.
 */
const AT_ONCE = 200;

/**
 * What is found of these ids, each asked for once: in statements that have room for them, one after the other, in the order of the ids.
 * A row that several of them lead to may be found more than once. Nothing is asked where there are no ids.
 */
export async function inChunks<Row>(
  ids: Iterable<string>,
  ask: (some: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[][] = [];
  for (const some of chunked([...new Set(ids)].sort(), AT_ONCE)) found.push(await ask(some));
  return found.flat();
}

/** The same items in their order, so many at once at most. */
export const chunked = <Item>(items: readonly Item[], most: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, at) => items.slice(at * most, (at + 1) * most));
