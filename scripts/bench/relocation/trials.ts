import { CONTEXT, describe, type Passage } from '@/lib/domain/passage/anchoring';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import { aroundIt } from '../locate/around-it';
import { Chance } from '../locate/chance';
import { type Article, articles, sentencesIn } from '../locate/corpus';
import { deskOf } from '../locate/desk';
import { inTheQuote } from '../locate/in-the-quote';
import type { Desk, Edit, Parts } from '../locate/parts';
import type { DemoArticle } from './demo';
import { paragraphs } from './paragraphs';

/** A passage of an article, the article after an edit, and where the passage stands in it; nowhere when it was removed. */
export type Relocation = {
  kind: string;
  article: Article;
  passage: Passage;
  after: string;
  right: Span | undefined;
};

const single: Record<string, Edit> = { ...inTheQuote, ...aroundIt, ...paragraphs };

/** Of a paragraph that stands there twice in other words, nobody could say which one was removed. */
const alone = new Set(['its paragraph repeated in other words', 'its paragraph removed', 'removed wholly']);
const together = Object.entries(single).flatMap(([kind, edit]) => (alone.has(kind) ? [] : [edit]));

/** So many edits, one after the other. */
const combined =
  (count: number): Edit =>
  (parts, desk) => {
    let now = parts;
    for (let done = 0, tries = 0; done < count; tries++) {
      const edited = tries < 5 * count ? desk.chance.of(together)(now, desk) : undefined;
      if (tries >= 5 * count) return undefined;
      if (!edited || edited.quote === '') continue;
      now = edited;
      done += 1;
    }
    return now;
  };

export const kinds: Record<string, Edit> = {
  ...single,
  'two of these at once': combined(2),
  'three at once': combined(3),
  'five at once': combined(5),
};

/** Edits of each kind for each passage of a claim, and for each sentence. */
const EACH = { claims: 20, sentences: 4 } as const;

/** The passages that the demo's claims are about, or every sentence of its articles as if one were. */
export type Which = keyof typeof EACH;

export function relocations(
  demo: readonly DemoArticle[],
  which: Which,
  each: number = EACH[which],
): Relocation[] {
  const shelf = [...articles(), ...demo];
  return demo.flatMap((article, a) => {
    const deskWith = deskOf(article, shelf);
    const passages = which === 'claims' ? article.passages : sentencesOf(article);
    return passages.flatMap((passage, p) =>
      Object.keys(kinds).flatMap((kind, k) =>
        Array.from({ length: each }, (_, n) =>
          relocation(article, passage, kind, deskWith(new Chance(1_000_003 * a + 10_007 * p + 211 * k + n))),
        ).flat(),
      ),
    );
  });
}

/** Nothing where the passage doesn't lend itself to the edit, or the edit changed nothing. */
function relocation(article: Article, passage: Passage, kind: string, desk: Desk): Relocation[] {
  const { text } = article;
  const parts = {
    head: lined(text.slice(0, passage.start)),
    quote: passage.exact,
    tail: lined(text.slice(passage.end)),
  };
  const edited = kinds[kind]?.(parts, desk);
  if (!edited) return [];
  const { head, quote, tail } = apart(edited);
  const after = head + quote + tail;
  if (after === text) return [];
  const right = quote ? { start: head.length, end: head.length + quote.length } : undefined;
  return [{ kind, article, passage, after, right }];
}

/** The edits know a paragraph as a line; stored texts have a blank line between paragraphs. */
const lined = (text: string) => text.replaceAll('\n\n', '\n');

function apart({ head, quote, tail }: Parts): Parts {
  const spaced = (text: string) => text.replace(/\n+/g, '\n\n');
  if (quote === '') return { head: spaced(head + tail).replace(/^\n+|\n+$/g, ''), quote, tail: '' };
  return { head: spaced(head).replace(/^\n+/, ''), quote, tail: spaced(tail).replace(/\n+$/, '') };
}

function sentencesOf({ text }: Article): Passage[] {
  const index = indexCodePoints(text);
  return sentencesIn(text).flatMap((span) => {
    const passage = describe(index, span);
    return passage.ok && span.end - span.start > CONTEXT ? [passage.value] : [];
  });
}
