import type { Format, LeftOut } from '@/lib/domain/article';
import { fold } from '@/lib/domain/text/folding';

/**
 * What a look at an article's address finds beside its newest version. PARTIAL: so little of the text that it is no version of it.
 * GONE: the address answers that there is no such page.
 */
export const checkFindings = ['SAME', 'CHANGED', 'PARTIAL', 'GONE', 'FAILED'] as const;
export type CheckFinding = (typeof checkFindings)[number];

/** How far the look is that was asked for last. NONE: nobody asked for one. */
export const checkStates = ['NONE', 'QUEUED', 'RUNNING', 'DONE', 'FAILED'] as const;

/** A page is looked at each `every` milliseconds until so many after its article was first published; without an end for ever. */
export type CheckStep = { every: number; until: number | null };

/** When an article is looked at next whose first live publication was at `published`; null where the steps have come to their end. */
export function nextLook(steps: readonly CheckStep[], published: Date, now: Date): Date | null {
  const age = now.getTime() - published.getTime();
  const step = steps.find(({ until }) => until === null || age < until);
  return step ? new Date(now.getTime() + step.every) : null;
}

/** Of less than this share of its words a text is no version of the other. */
const LEAST_SHARE = 0.5;

/**
 * What a look found: the text of the page, held against the newest version, as it is stored and as it reads today. What only a
 * newer reader of ours reads differently is no change of the article, and what lies behind a wall is none either: a text that
 * holds less than half of the words may be a notice, a question about cookies, or the first paragraph alone.
 */
export function findingOf(
  found: string,
  { stored, today }: { stored: string; today: string },
): 'SAME' | 'CHANGED' | 'PARTIAL' {
  if (found === stored || found === today) return 'SAME';
  return shareOf(wordsOf(today), wordsOf(found)) < LEAST_SHARE ? 'PARTIAL' : 'CHANGED';
}

/** How much of the first words stands among the others, each as often as it does there: 0 to 1. */
function shareOf(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    found += 1;
  }
  return words.length === 0 ? 1 : found / words.length;
}

/** Words; of scripts that are written without blanks the letters, which say as much here and cost no dictionary. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}]+/gu;

const wordsOf = (text: string): string[] => fold(text).match(WORD) ?? [];

/**
 * Which pieces of a page are taken back into its text, of those that were taken back when it was read before: by their ids, or
 * by their words where they have another place by now. What has other words is another piece.
 */
export function stillThere(takenBack: readonly string[], leftOut: readonly Pick<LeftOut, 'id'>[]): string[] {
  const ids = leftOut.map(({ id }) => id);
  const same = takenBack.map((id) => ids.find((other) => other === id) ?? ids.find(hasWordsOf(id)));
  return [...new Set(same.filter((id) => id !== undefined))];
}

/** Behind its place an id holds the hash of the words. */
const hasWordsOf = (id: string) => (other: string) => hashIn(other) === hashIn(id);
const hashIn = (id: string) => id.slice(id.indexOf('-') + 1);

const formNames: Record<Format, string> = {
  TEXT: 'plain text',
  HTML: 'a web page',
  MARKDOWN: 'Markdown',
};

/**
 * Why a page can't be held against the newest version; null where it can. A text that was pasted lacks what its page has around
 * its words, and would seem to have changed each time.
 */
export const whyNotCompared = (stored: Format, found: Format): string | null =>
  stored === found
    ? null
    : `The newest version came in as ${formNames[stored]}, and what stands at the address is ${formNames[found]}. They can’t be compared word for word: paste or upload a new version by hand.`;

/** The form that a version was read from, by the reader that read it: what is known of one that came before bytes were kept. */
export const formReadBy = (extractor: string): Format =>
  extractor === 'html' ? 'HTML' : extractor === 'markdown' ? 'MARKDOWN' : 'TEXT';
