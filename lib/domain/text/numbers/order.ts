import type { Part } from './parts';
import type { Needs, NumberWord } from './words';

/** What a number that is being read has taken last. */
export type Last = 'nothing' | 'article' | 'digits' | 'adds' | 'scale' | 'share';

/** Whether a scale has before it what it needs. */
export function stands(needs: Needs, last: Last, scale: Part, before: Part | undefined): boolean {
  switch (needs) {
    case 'nothing':
      return true;
    case 'article':
      return last !== 'nothing';
    case 'number':
      // "In 2000 thousands fled".
      return last !== 'nothing' && last !== 'article' && !(last === 'digits' && before?.year);
    case 'digits':
      return last === 'digits';
    case 'money':
      return last === 'digits' && scale.glued && before?.money === true;
  }
}

/**
 * Whether a value can be added to what is below the smallest scale so far: "twenty-five", "hundred and five", "خمسة وعشرون",
 * "خمسة عشر"; "five six" are two numbers. Each place is filled once.
 */
export function fits(
  value: number,
  part: number,
  least: number,
  how: NumberWord['kind'] | 'joined',
): boolean {
  const below = part % 100;
  if (part === 0) return value < least;
  if (how === 'teen') return below > 0 && below < 10;
  if (value >= 100) return false;
  if (part >= 100 && below === 0) return true;
  if (how === 'joined') return value >= 20 && below < 10;
  return value < 10 && below >= 20 && below % 10 === 0;
}
