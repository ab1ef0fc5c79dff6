import { quantile } from '../load';
import { table } from '../locate/table';
import { type DemoArticle, demoArticles } from './demo';
import { type Judged, judged } from './judging';
import { kinds, relocations, type Which } from './trials';

/** How `locate` finds passages of the demo's articles again after edits: tables in percent, and each wrong place. */
export async function* relocationFigures(): AsyncGenerator<string> {
  const demo = await demoArticles();
  yield '\nFinding passages of the demo’s articles again, in percent of edits.\n' +
    'near: a person is asked, and each end is a word away at most; wrong: carried to a wrong place without asking; w. asked:\n' +
    'offered at a wrong place; r. and w. lost: rightly, wrongly lost; asked: a person decides, wherever the place.\n';
  yield* figuresOf(demo, 'claims');
  yield* figuresOf(demo, 'sentences');
}

const titles: Record<Which, string> = { claims: 'passages of claims', sentences: 'every sentence' };

function* figuresOf(demo: readonly DemoArticle[], which: Which): Generator<string> {
  const all = relocations(demo, which).map(judged);
  const tried = Object.keys(kinds).filter((kind) => all.some((one) => one.kind === kind));
  const passages = new Set(
    all.map(({ article, passage }) => `${article.name} ${passage.start}-${passage.end}`),
  );
  yield table(`${titles[which]}, by kind`, all, ({ kind }) => kind, tried);
  yield `${passages.size} passages, ${all.length} edits; ${times(all)}\n`;
  yield listed('carried to a wrong place without asking', all, 'wrong without asking');
  yield listed('offered at a wrong place', all, 'wrong, asked');
}

function times(all: readonly Judged[]): string {
  const took = all.map((one) => one.took).sort((a, b) => a - b);
  const ms = (share: number) => `${quantile(took, share).toFixed(1)} ms`;
  return `per passage ${ms(0.5)} in the middle, ${ms(0.99)} for 99 in 100, ${took.at(-1)?.toFixed(0)} ms at most`;
}

/** Each wrong place: what was looked for, and what was found instead. */
function listed(title: string, all: readonly Judged[], outcome: Judged['outcome']): string {
  const wrong = all.filter((one) => one.outcome === outcome);
  return [`\n${title}: ${wrong.length} of ${all.length}\n`, ...wrong.map(line)].join('');
}

function line({ kind, article, passage, located, after, right }: Judged): string {
  if (located.state === 'LOST') return '';
  const words = (start: number, end: number) => `“${shortened(after.slice(start, end))}”`;
  const found = `${located.state} ${located.score.toFixed(2)} ${words(located.span.start, located.span.end)}`;
  const instead = right ? `it stands at ${words(right.start, right.end)}` : 'it was removed';
  return `  ${article.name}, ${kind}: “${shortened(passage.exact)}”\n    found ${found}; ${instead}\n`;
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 60)} … ${text.slice(-25)}` : text);
