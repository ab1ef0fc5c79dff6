/** Numbers by number. Most have none, and all of those share one list: only `put` may add to them. */
export type Lists = number[][];

const NONE: number[] = [];

export const lists = (size: number): Lists => new Array<number[]>(size).fill(NONE);

export function put(all: Lists, at: number, item: number): void {
  const list = all[at];
  if (list === undefined || list === NONE) all[at] = [item];
  else list.push(item);
}
