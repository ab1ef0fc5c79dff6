import { extract } from '@/lib/ingest/extract';
import { areMarked, markedPages } from './marked-pages';
import { isSameByline, isSameDate, isSameTitle, type Nearness, nearness, type Page } from './measure';
import { ownPages } from './own-pages';
import { publicPages } from './public-pages';

/** Whether a page's own word was found; `null` where it has none. */
type Judged = Nearness & { name: string } & Record<'title' | 'byline' | 'date', boolean | null>;

const WORST = 10;

/** How well articles are read out of their pages: on those of a folder, else on our own. A table, a piece at a time. */
export function* extractionFigures(folder: string | undefined): Generator<string> {
  const all = pagesOf(folder).map(judged);
  yield `\nReading articles out of ${all.length} pages, by words: each page counts the same.\n`;
  yield row('', ['F1', 'precision', 'recall', 'title', 'byline', 'date']);
  yield row('all pages', figures(all));
  yield `\nThe worst:\n`;
  const worst = all.toSorted((a, b) => a.f1 - b.f1).slice(0, WORST);
  for (const one of worst) yield row(one.name, figures([one]));
}

function pagesOf(folder: string | undefined): Page[] {
  if (!folder) return ownPages();
  return areMarked(folder) ? markedPages(folder) : publicPages(folder);
}

export function judged({ name, html, right }: Page): Judged {
  const found = extract({ bytes: html, format: 'HTML' });
  const { text, meta } = found.ok ? found.value : { text: '', meta: {} };
  const compared = (
    found: string | undefined,
    expected: string | undefined,
    isSame: (found: string | undefined, right: string) => boolean,
  ) => (expected === undefined ? null : isSame(found, expected));
  return {
    name,
    ...nearness(text, right.text),
    title: compared(meta.title, right.title, isSameTitle),
    byline: compared(meta.byline, right.byline, isSameByline),
    date: compared(meta.publishedAt, right.date, isSameDate),
  };
}

function figures(pages: Judged[]): string[] {
  const mean = (of: (page: Judged) => number) =>
    (pages.reduce((sum, page) => sum + of(page), 0) / Math.max(1, pages.length)).toFixed(3);
  const share = (of: (page: Judged) => boolean | null) => {
    const known = pages.map(of).filter((one) => one !== null);
    return `${known.filter(Boolean).length}/${known.length}`;
  };
  return [
    mean(({ f1 }) => f1),
    mean(({ precision }) => precision),
    mean(({ recall }) => recall),
    share(({ title }) => title),
    share(({ byline }) => byline),
    share(({ date }) => date),
  ];
}

const row = (name: string, cells: string[]) =>
  `${name.slice(0, 43).padEnd(44)}${cells.map((cell) => cell.padStart(11)).join('')}\n`;
