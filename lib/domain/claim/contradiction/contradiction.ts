import type { Quantity } from '@/lib/domain/claim/claim';
import { fold } from '@/lib/domain/text/folding';
import { intervalOf, meet } from './interval';
import { sameUnit } from './unit';

/** Whether two quantities of one thing can't both hold: they count the same, at what may be the same time, and no number is both. */
export const contradict = (a: Quantity, b: Quantity): boolean =>
  sameUnit(a.unit, b.unit) && sameTime(a.asOf, b.asOf) && !meet(intervalOf(a), intervalOf(b));

/**
 * Whether both may be of one time. It is told from dates in the words ("2024", "in 2024-12", "30 June 2024" by its year); where one
 * names none, nothing tells them apart.
 */
export function sameTime(a: string | null, b: string | null): boolean {
  const [ours, theirs] = [datesIn(a), datesIn(b)];
  if (ours.length === 0 || theirs.length === 0) return true;
  return ours.some((one) => theirs.some((other) => one.startsWith(other) || other.startsWith(one)));
}

const datesIn = (text: string | null): string[] =>
  text === null ? [] : (fold(text).match(/(?<!\d)(?:1[89]|20)\d\d(?:-\d\d(?:-\d\d)?)?(?!\d)/g) ?? []);
