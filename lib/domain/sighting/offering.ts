import { type Block, segmenter } from '@/lib/domain/article';
import type { Rarity } from '@/lib/domain/claim/alike';
import { type Telling, tellingWords } from '@/lib/domain/claim/telling';
import { overlaps } from '@/lib/domain/passage/anchoring';
import { fold } from '@/lib/domain/text/folding';
import type { CodePointIndex } from '@/lib/domain/text/offsets';
import { codePointLength, type Span } from '@/lib/domain/text/text';
import { likeness, WORTH_JUDGING } from './likeness';

/** A sentence of an article, with its words as claims are compared by them. */
export type Sentence = Span & { text: string; words: Telling[] };

/** Sentences whose words are looked up at once. */
export type Stretch = { terms: string[]; sentences: Sentence[] };

/** A published claim that may stand in an article, and where it stands there already. */
export type Candidate = { id: string; statement: string; standing: readonly Span[] };

/** A claim at a sentence, and how much of it is said there. */
export type Offer = Span & { claimId: string; score: number };

/** So many terms are looked up at once, and so often at most: of an article of some 6,000 words all of it. */
const MOST_TERMS = 90;
export const MOST_STRETCHES = 40;

/** A sentence of fewer telling words says no claim. */
const FEWEST_WORDS = 4;

/** The longest paragraph that is cut into sentences, in code points: the engine copies the whole text for each that it finds. */
const LONGEST_BLOCK = 20_000;

/** So often one claim is offered in an article, so many claims at one sentence, and so many offers there are in all. */
const MOST = { places: 2, claims: 3, offers: 60 } as const;

/** The sentences of an article in stretches, each with the words that are looked up for it. */
export function stretchesOf(text: CodePointIndex, blocks: readonly Block[], locale: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const block of blocks)
    for (const sentence of sentencesIn(text, block, locale)) {
      const terms = termsOf(sentence.words);
      if (terms.length < FEWEST_WORDS) continue;
      const last = stretches.at(-1);
      const joined = new Set([...(last?.terms ?? []), ...terms]);
      if (last && joined.size <= MOST_TERMS) {
        last.terms = [...joined];
        last.sentences.push(sentence);
      } else if (stretches.length === MOST_STRETCHES) return stretches;
      else stretches.push({ terms: terms.slice(0, MOST_TERMS), sentences: [sentence] });
    }
  return stretches;
}

const termsOf = (words: readonly Telling[]): string[] => [
  ...new Set(words.flatMap(({ term, role }) => (role === 'function' ? [] : [term]))),
];

function sentencesIn(text: CodePointIndex, block: Block, locale: string): Sentence[] {
  if (block.end - block.start > LONGEST_BLOCK) return [];
  const found: Sentence[] = [];
  let at = block.start;
  for (const { segment } of segmenter(locale, 'sentence').segment(text.slice(block.start, block.end))) {
    const start = at + codePointLength(segment) - codePointLength(segment.trimStart());
    const end = at + codePointLength(segment.trimEnd());
    at += codePointLength(segment);
    const words = segment.trim();
    if (start < end) found.push({ start, end, text: words, words: tellingWords(words) });
  }
  return found;
}

/** The claims that probably stand in a stretch, each at the sentence where it does; not where it stands already. */
export function offersIn({ sentences }: Stretch, candidates: readonly Candidate[], rarity: Rarity): Offer[] {
  const claims = candidates.map((claim) => ({ ...claim, words: tellingWords(claim.statement) }));
  return sentences.flatMap((sentence) => {
    const { start, end } = sentence;
    const offers = claims
      .filter(({ standing }) => !standing.some((span) => overlaps(span, sentence)))
      .map(({ id, words }) => ({ start, end, claimId: id, score: likeness(words, sentence.words, rarity) }))
      .filter(({ score }) => score >= WORTH_JUDGING);
    return best(offers).slice(0, MOST.claims);
  });
}

/** The likeliest of all, each claim at few places, in the order of the text. */
export function chosen(offers: readonly Offer[]): Offer[] {
  const places = new Map<string, number>();
  const kept = best(offers).filter(({ claimId }) => {
    const count = (places.get(claimId) ?? 0) + 1;
    places.set(claimId, count);
    return count <= MOST.places;
  });
  return kept.slice(0, MOST.offers).sort((a, b) => a.start - b.start || b.score - a.score);
}

const best = (offers: readonly Offer[]): Offer[] =>
  [...offers].sort((a, b) => b.score - a.score || a.start - b.start || (a.claimId < b.claimId ? -1 : 1));

/** Whether two choices of words from one article are of the same place: a sentence, and the part of it that says the claim. */
export function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [rememberedWords(one), rememberedWords(other)];
  return a.includes(b) || b.includes(a);
}

/** The words by which a judgement is remembered: the same in other capitals, or with other spaces or marks, are the same words. */
export const rememberedWords = (exact: string): string =>
  fold(exact)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
