import { type Guess, guess } from '@/lib/domain/article/guesses';
import type { Direction } from '@/lib/domain/text/text';
import { directionOfText } from '@/lib/ingest/direction';
import { wholeWords, withoutHardHyphens, withoutSoftHyphens } from '@/lib/ingest/hyphens';
import { runningLines } from '@/lib/ingest/running-lines';
import { inColumns } from './columns';
import { withMarks } from './marks';
import { median } from './median';
import { acrossEdges, type Paragraph, paragraphsOf } from './paragraphs';
import { textOf } from './row-text';
import { type Row, rowsOf } from './rows';
import type { PageWords } from './words';

/** The words of pages as plain text: a paragraph a line, blank lines between them, rows of tables on lines below each other. */
export function written(pages: readonly PageWords[]): { text: string; guesses: Guess[] } {
  const direction =
    directionOfText(pages.map(({ words }) => words.map(({ text }) => text).join('')).join('')) ?? 'ltr';
  const rows = pages.map(({ words }) => rowsOf(withMarks(words)));
  const body = median(
    rows.flat().flatMap(({ words }) => words.flatMap(({ text, size }) => Array.from(text, () => size))),
  );
  const running = runningAt(rows, direction);
  const isRunning = (page: number, at: number) => running.some((one) => one.page === page && one.at === at);
  const apart = rows.map((page, n) =>
    inColumns(
      page.filter((_, at) => !isRunning(n, at)),
      direction,
    ),
  );
  const stretches = apart.flatMap((page) =>
    page.stretches.map((stretch) => paragraphsOf(stretch, direction, body)),
  );
  const text = asText(acrossEdges(stretches));
  return {
    text: text.text,
    guesses: [
      ...text.guesses,
      ...running.map(({ line }) => guess('RUNNING_LINES', line)),
      ...columnGuesses(
        apart.map(({ stretches: all, columns }) => (columns > 0 ? all : [])),
        direction,
      ),
      ...pages.flatMap(({ sideways }) => sideways.map((words) => guess('SIDEWAYS', words))),
    ],
  };
}

/** Lines that stand on two pages or more, in the same place: a PDF says more of it than a text does. */
function runningAt(rows: readonly Row[][], direction: Direction) {
  const lines = rows.map((page) => page.map((row) => textOf(row, direction).text));
  const heights = rows.map((page) => new Set(page.map(({ y }) => Math.round(y))));
  const isOnOthers = (page: number, y: number) =>
    heights.some((own, n) => n !== page && [-1, 0, 1].some((near) => own.has(Math.round(y) + near)));
  return runningLines(lines, 2).filter(({ page, at }) => isOnOthers(page, rows[page]?.[at]?.y ?? 0));
}

/** One for each page in columns, with the words that its first column begins with. */
const columnGuesses = (pages: Row[][][], direction: Direction): Guess[] =>
  pages
    .filter((stretches) => stretches.length > 0)
    .map((stretches) => guess('COLUMNS', stretches[0]?.[0] ? textOf(stretches[0][0], direction).text : ''));

function asText(paragraphs: readonly Paragraph[]): { text: string; guesses: Guess[] } {
  const whole = paragraphs.map(({ text }) => text).join('\n\n');
  const words = wholeWords(whole);
  const read = paragraphs.map(({ text, guesses, isTable }) => {
    if (isTable) return { text, guesses };
    const soft = withoutSoftHyphens(text);
    const hard = withoutHardHyphens(soft.text, words);
    return { text: hard.text, guesses: [...guesses, ...soft.guesses, ...hard.guesses] };
  });
  return { text: read.map(({ text }) => text).join('\n\n'), guesses: read.flatMap(({ guesses }) => guesses) };
}
