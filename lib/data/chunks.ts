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
  const all = [...new Set(ids)].sort();
  const found: Row[][] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) found.push(await ask(all.slice(at, at + AT_ONCE)));
  return found.flat();
}
