import { getDocumentProxy } from 'unpdf';
import { type Guess, guess } from '@/lib/domain/article/guesses';
import { invalid, ok, type Result } from '@/lib/domain/result';
import type { Opened } from '@/lib/ingest/opening/opened';
import { type Properties, saidBy } from '@/lib/ingest/opening/properties';
import { isTooDeep } from '@/lib/ingest/opening/too-deep';
import { type PageWords, wordsOf } from './words';
import { written } from './written';

/** More pages than any article has; so many are read in less than the time that a reading may take. */
const MOST_PAGES = 150;

/**
 * Opens a PDF as plain text, by where its words stand: in lines and paragraphs, columns one after the other, rows of tables with
 * tabs, words that a line's end cut joined where that is sure, without what stands on every page. Refuses what is no PDF, is locked,
 * has too many pages, or holds no text.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<Opened>> {
  const file = await opened(bytes);
  if (typeof file === 'string') return invalid('file', file);
  try {
    if (file.numPages > MOST_PAGES)
      return invalid(
        'file',
        `This PDF has ${file.numPages.toLocaleString('en-GB')} pages. The limit is ${MOST_PAGES}: save those of the article in a file of their own.`,
      );
    const pages = await pagesOf(file);
    if (pages === null) return invalid('file', BROKEN);
    const { text, guesses } = written(pages);
    if (text === '') return invalid('file', NO_TEXT);
    const about = saidBy(await propertiesOf(file));
    return ok({
      content: text,
      format: 'TEXT',
      about,
      guesses: [...guesses, guess('PLACES_ALONE', ''), ...blank(pages)],
    });
  } finally {
    await file.loadingTask.destroy();
  }
}

const NO_TEXT =
  'This PDF holds pictures of pages and no text. Make it searchable with a text recognition program (OCR), or type the article from it.';
const LOCKED = 'This PDF is locked with a password. Save it without one, and choose that.';
const BROKEN =
  'This is no PDF that can be opened: it is damaged, or of another kind. Save it as PDF once more.';

type File = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The file, or why it can't be opened. */
async function opened(bytes: Uint8Array): Promise<File | string> {
  try {
    // pdf.js takes the bytes for its own and says what it thinks of them on the console, which is nobody's here.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    if (isTooDeep(error)) throw error;
    return error instanceof Error && error.name === 'PasswordException' ? LOCKED : BROKEN;
  }
}

/** The words of all pages; null where one can't be read. */
async function pagesOf(file: File): Promise<PageWords[] | null> {
  const pages: PageWords[] = [];
  try {
    for (let number = 1; number <= file.numPages; number += 1) pages.push(await pageOf(file, number));
    return pages;
  } catch (error) {
    if (isTooDeep(error)) throw error;
    return null;
  }
}

async function pageOf(file: File, number: number): Promise<PageWords> {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent();
  const view = page.getViewport({ scale: 1 });
  const texts = items.flatMap((item) => ('str' in item ? [item] : []));
  page.cleanup();
  return wordsOf(texts, view.transform, view);
}

const blank = (pages: PageWords[]): Guess[] => {
  const empty = pages.flatMap(({ words }, n) =>
    words.some(({ text }) => text.trim() !== '') ? [] : [n + 1],
  );
  return empty.length > 0 ? [guess('BLANK_PAGES', `Page ${empty.join(', ')}`, empty.length)] : [];
};

/** What the file says of itself; nothing where that can't be read. */
async function propertiesOf(file: File): Promise<Properties> {
  const { info } = await file.getMetadata().catch(() => ({ info: {} }));
  const entry = (name: string) => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === 'string' ? value : '';
  };
  return { title: entry('Title'), author: entry('Author'), language: entry('Language') };
}
