import { words } from '@/lib/domain/text/folding';
import { functionWords } from '@/lib/domain/text/function-words';
import { type NumberSaid, numbersIn } from '@/lib/domain/text/numbers';
import { readsAsYear } from '@/lib/domain/text/numbers/parts';
import { stem } from '@/lib/domain/text/stems';
import { type Token, tokensOf } from '@/lib/domain/text/tokens';
import { beforeNumber } from './quantity/currency';

/** The same thing with two numbers, each as it is written. */
export type OtherNumber = { claim: string; text: string };

/**
 * What counts: its unit (the stem of a word beside it), the words behind it that could be, and whether it reads as a year.
 */
type Figure = NumberSaid & { unit: string | null; behind: readonly string[]; year: boolean };

/**
 * Where a text says what a claim says with another number: "5,000 marchers" and "ten thousand marchers". A number that
 * both say is not compared, nor one that can be read in two ways. Numbers are of the same thing when the same word follows
 * them; or when each side has one left and nothing says that it is of another, years being compared with years alone. Of a
 * long text the part that says what the claim says is meant.
 */
export function otherNumbers(claim: string, text: string): OtherNumber[] {
  const said = [figuresIn(claim), figuresIn(passageLike(claim, text))] as const;
  const [ours, theirs] = said.map((figures, side) =>
    figures.filter(
      ({ value, doubtful }) => !doubtful && !said[1 - side]?.some((other) => other.value === value),
    ),
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
  if (!a || !b || moreOfOurs.length + moreOfTheirs.length > 0) return [];
  return year || mayCount(a, b) || mayCount(b, a) ? [[a, b]] : [];
}

/** "12 died" and "14 people died"; "300 fighters" and "13 years" are of two things, and so is a share. */
const mayCount = (a: Figure, b: Figure): boolean =>
  a.unit === null ? b.unit !== 'percent' : b.behind.includes(a.unit);

function figuresIn(text: string): Figure[] {
  const tokens = tokensOf(text);
  return numbersIn(text, tokens).map((number) => {
    const behind = unitsOf(text, tokens, number);
    return { ...number, unit: behind[0] ?? null, behind, year: readsAsYear(number) };
  });
}

/** What may say what is counted: "350 crowns", "12 of the guards", "40 %", "$5". Nothing behind a comma, or another number. */
function unitsOf(text: string, tokens: readonly Token[], { start, end, after }: NumberSaid): string[] {
  const { currency } = beforeNumber(text.slice(Math.max(0, start - 4), start));
  if (currency) return [stem(currency)];
  if (/^\s?[%٪]/.test(text.slice(end, end + 2))) return ['percent'];
  const near: string[] = [];
  for (let at = after; at < after + 3; at++) {
    const token = tokens[at];
    if (!token || token.digits || /[^\s\u00A0-]/.test(text.slice(tokens[at - 1]?.end, token.start))) break;
    near.push(...words(token.written));
  }
  // "Per cent" is a share; what stands behind any other "per" is not counted.
  if (near[0] === 'per') return near[1] === 'cent' ? ['percent'] : [];
  return near
    .filter((word) => !functionWords.has(word))
    .map((word) => (PERCENT.has(word) ? 'percent' : stem(word)));
}

const PERCENT = new Set(['percent', 'بالميه', 'بالمايه', 'الميه', 'المايه']);

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
