import type { Run } from '@/lib/domain/text/word-changes';
import type { Part } from './difference';

/** How much came and went, in words; and how many paragraphs stand elsewhere. */
export type Size = { gone: number; come: number; moved: number };

/** Words that moved with their paragraph neither went nor came. */
export function sizeOf(parts: readonly Part[]): Size {
  const runs = parts.flatMap(runsOf);
  const words = (kind: Run['kind']) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? wordsIn(run.text) : 0), 0);
  return {
    gone: words('gone'),
    come: words('come'),
    moved: parts.filter(({ kind }) => kind === 'moved').length,
  };
}

/** "12 words taken out, 1 added, 2 paragraphs moved", or that nothing is different. */
export function sizeInWords({ gone, come, moved }: Size): string {
  const told = [
    { count: gone, one: 'word', how: 'taken out' },
    { count: come, one: gone > 0 ? '' : 'word', how: 'added' },
    { count: moved, one: 'paragraph', how: 'moved' },
  ].filter(({ count }) => count > 0);
  const words = told.map(({ count, one, how }) => {
    const noun = one && (count === 1 ? one : `${one}s`);
    return [count.toLocaleString('en-GB'), noun, how].filter(Boolean).join(' ');
  });
  return words.length > 0 ? words.join(', ') : 'No word is different';
}

/** A part that is shown, or a run of paragraphs that stayed as they were and needn't be. */
export type Shown = { part: Part } | { folded: string[] };

/** A fold of fewer paragraphs hides less than it costs to open. */
const WORTH_FOLDING = 3;

/** The parts with the long stretches between changes folded: of those, the paragraph next to each change is shown. */
export function folded(parts: readonly Part[]): Shown[] {
  const near = (at: number) =>
    [parts[at - 1], parts[at], parts[at + 1]].some((part) => part !== undefined && part.kind !== 'kept');
  const stretches: Part[][] = [];
  for (const [at, part] of parts.entries()) {
    const last = stretches.at(-1);
    if (last && !near(at) && !near(at - 1)) last.push(part);
    else stretches.push([part]);
  }
  return stretches.flatMap((stretch): Shown[] =>
    stretch.length >= WORTH_FOLDING
      ? [{ folded: stretch.flatMap((part) => (part.kind === 'kept' ? [part.text] : [])) }]
      : stretch.map((part) => ({ part })),
  );
}

function runsOf(part: Part): Run[] {
  if (part.kind === 'changed' || part.kind === 'moved') return part.runs;
  return part.kind === 'gone' || part.kind === 'come' ? [{ kind: part.kind, text: part.text }] : [];
}

/** As newsrooms count: in scripts without blanks between words, each letter. */
const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}]|(?<=\p{N})[.,٬٫](?=\p{N}))+/gu;
