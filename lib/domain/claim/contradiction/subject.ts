import { type Telling, tellingWords } from '@/lib/domain/claim/telling';
import { words } from '@/lib/domain/text/folding';
import { stem } from '@/lib/domain/text/stems';

/** What a statement is about, beside its numbers and what it says of them. */
export const subjectOf = (statement: string): Telling[] =>
  tellingWords(statement).filter(({ role, term }) => role !== 'number' && !comparing.has(term));

/** Words that say how much a number is meant: two sentences that contradict each other differ in them. */
const comparing: ReadonlySet<string> = new Set(
  words(
    'more fewer less over above under below least most about around roughly approximately nearly almost some estimated exactly precisely minimum maximum exceeding اكثر اقل نحو حوالي قرابة زهاء يقارب تقريبا فوق دون بالضبط',
  ).map(stem),
);

/** Whether each names somebody or some place that the other doesn't: the same may be said of many towns. */
export function nameOthers(a: readonly Telling[], b: readonly Telling[]): boolean {
  return hasNameBeside(a, b) && hasNameBeside(b, a);
}

function hasNameBeside(a: readonly Telling[], b: readonly Telling[]): boolean {
  const known = new Set(b.map(({ term }) => term));
  return a.some(({ role, term }) => role === 'name' && !known.has(term));
}
