import { creditsIn } from '@/lib/domain/provenance/tracing/credit';
import { LEAST_SHARE, shareOf } from '@/lib/domain/provenance/tracing/sharing';
import { shingled } from '@/lib/domain/provenance/tracing/shingles';
import { askedOf, marksOf } from '@/lib/domain/provenance/tracing/sketch';
import { standingIn } from '@/lib/domain/provenance/tracing/standing';
import { KINDS, type Pair } from './pairs';

export type Judged = Pair & { suggested: boolean; share: number };

/** Whether the two would be suggested: the one is among what the marks find, and shares enough; or a credit says so. */
export function judged(pair: Pair): Judged {
  const [mine, stored] = [shingled(pair.text), shingled(pair.stored)];
  const others = [stored, ...pair.beside.map(shingled)].map(({ hashes }) => ({ house: 'one', hashes }));
  const asked = new Set(askedOf(mine.hashes));
  const isFound = marksOf(stored.hashes).some((mark) => asked.has(mark));
  const share = isFound ? shareOf(mine, stored, standingIn(mine.hashes, others)) : 0;
  const credits = creditsIn({ byline: null, lines: pair.text.split('\n') });
  return { ...pair, share, suggested: share >= LEAST_SHARE || credits.length > 0 };
}

/** What suggestions are worth: how many of them are right, and how many of those that had to be made were. */
export function worth(all: readonly Judged[]): { precision: number; recall: number } {
  const must = all.filter(({ kind }) => KINDS[kind].must);
  const suggested = all.filter((one) => one.suggested);
  const right = suggested.filter(({ kind }) => KINDS[kind].must).length;
  return { precision: right / Math.max(1, suggested.length), recall: right / Math.max(1, must.length) };
}
