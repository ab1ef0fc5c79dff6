import { readFileSync } from 'node:fs';

/** How the text says otherwise what the stored claim says. */
export const KINDS = {
  p: 'paraphrase',
  n: 'other number',
  g: 'denied',
  o: 'name otherwise',
  l: 'in a long text',
} as const;
export type Kind = keyof typeof KINDS;

export type Pair = { stored: string; text: string; kind: Kind; language: 'en' | 'ar'; heldOut: boolean };

/** The pairs of both languages, and the claims that stand beside them: the same sentence on another name. */
export function readPairs(): { pairs: Pair[]; others: string[] } {
  const read = (['en', 'ar'] as const).map((language) => pairsOf(language));
  return { pairs: read.flatMap(({ pairs }) => pairs), others: read.flatMap(({ others }) => others) };
}

/** Every second claim is held out: nothing was tuned on it. */
function pairsOf(language: Pair['language']): { pairs: Pair[]; others: string[] } {
  const text = readFileSync(new URL(`pairs-${language}.txt`, import.meta.url), 'utf8');
  const blocks = text.split(/^= /m).slice(1);
  const others: string[] = [];
  const pairs = blocks.flatMap((block, n) => {
    const [stored = '', ...lines] = block.trim().split('\n');
    others.push(...lines.filter((line) => line.startsWith('x ')).map((line) => line.slice(2)));
    return lines
      .filter((line) => !line.startsWith('x '))
      .map((line) => ({
        stored,
        text: line.slice(2),
        kind: line[0] as Kind,
        language,
        heldOut: n % 2 === 1,
      }));
  });
  return { pairs, others };
}
