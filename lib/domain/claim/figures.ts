import { words } from '@/lib/domain/text/folding';
import { functionWords } from '@/lib/domain/text/function-words';
import { type NumberSaid, numbersIn } from '@/lib/domain/text/numbers';
import { stem } from '@/lib/domain/text/stems';
import { type Token, tokensOf } from '@/lib/domain/text/tokens';

/** The same thing with two numbers, each as it is written. */
export type OtherNumber = { claim: string; text: string };

/** What counts: its unit (the stem of a word beside it), and whether it reads as a year. */
type Figure = NumberSaid & { unit: string | null; year: boolean };

/**
 * Where a text says what a claim says with another number: "5,000 marchers" and "ten thousand marchers". A number that
 * both say is not compared. Numbers are of the same thing when the same word follows them; or when each side has one left
 * that could be, years being compared with years alone. Of a long text the part that says what the claim says is meant.
 */
export function otherNumbers(claim: string, text: string): OtherNumber[] {
  const said = [figuresIn(claim), figuresIn(passageLike(claim, text))] as const;
  const [ours, theirs] = said.map((figures, side) =>
    figures.filter(({ value }) => !said[1 - side]?.some((other) => other.value === value)),
  ) as [Figure[], Figure[]];
  const found = [...byUnit(ours, theirs), ...theOnly(ours, theirs, false), ...theOnly(ours, theirs, true)];
  return found.slice(0, MOST).map(([a, b]) => ({ claim: a.written, text: b.written }));
}

/** More than this nobody reads beside a claim. */
const MOST = 3;

type Pairs = [Figure, Figure][];

/** Those that the same word follows; each is used once. */
function byUnit(ours: Figure[], theirs: Figure[]): Pairs {
  const pairs: Pairs = [];
  for (const a of [...ours]) {
    const b = theirs.find(({ unit, year }) => unit !== null && unit === a.unit && year === a.year);
    if (!b) continue;
    ours.splice(ours.indexOf(a), 1);
    theirs.splice(theirs.indexOf(b), 1);
    pairs.push([a, b]);
  }
  return pairs;
}

function theOnly(ours: readonly Figure[], theirs: readonly Figure[], year: boolean): Pairs {
  const [a, ...moreOfOurs] = ours.filter((figure) => figure.year === year);
  const [b, ...moreOfTheirs] = theirs.filter((figure) => figure.year === year);
  return a && b && moreOfOurs.length + moreOfTheirs.length === 0 ? [[a, b]] : [];
}

function figuresIn(text: string): Figure[] {
  const tokens = tokensOf(text);
  return numbersIn(text, tokens).map((number) => ({
    ...number,
    unit: unitOf(text, tokens, number),
    year: isYear(number),
  }));
}

const isYear = ({ written, value }: NumberSaid): boolean =>
  /^\p{Nd}{4}$/u.test(written) && value >= 1800 && value < 2100;

/** The first word behind a number that says what is counted: "350 crowns", "12 of the guards", "40 %". */
function unitOf(text: string, tokens: readonly Token[], { after }: NumberSaid): string | null {
  const end = tokens[after - 1]?.end ?? 0;
  if (/^\s?[%٪]/.test(text.slice(end))) return 'percent';
  const behind = tokens.slice(after, after + 3).flatMap(({ written }) => words(written));
  const unit = behind.find((word) => !functionWords.has(word));
  return unit === undefined ? null : PERCENT.has(unit) ? 'percent' : stem(unit);
}

const PERCENT = new Set(['percent', 'per', 'بالميه', 'بالمايه']);

/** Of a text much longer than the claim, the sentences that share most with it. */
function passageLike(claim: string, text: string): string {
  const sought = new Set(words(claim).map(stem));
  const sentences = text.match(/[^.!?؟\n]+(?:[.!?؟](?=\S)[^.!?؟\n]*)*[.!?؟\n]*/gu) ?? [];
  const shared = sentences.map(
    (sentence) =>
      new Set(
        words(sentence)
          .map(stem)
          .filter((term) => sought.has(term)),
      ).size,
  );
  const most = Math.max(...shared, 0);
  return sentences[shared.indexOf(most)] ?? text;
}
