import { reader } from '@/lib/data/db';

const changes = async () =>
  new Map((await reader().publicChange.findMany()).map(({ mark, change }) => [mark, change]));

/** Does something, and gives with what came of it the marks of the readers' pages that it changed, sorted. */
export async function changedBy<T>(run: () => Promise<T>): Promise<[T, string[]]> {
  const before = await changes();
  const done = await run();
  const after = await changes();
  return [done, [...after.keys()].filter((mark) => after.get(mark) !== before.get(mark)).sort()];
}
