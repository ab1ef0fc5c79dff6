import type { Actor } from '@/lib/domain/actor';
import type { Format } from '@/lib/domain/article';
import { MAX_FILE_BYTES } from '@/lib/domain/article/files';
import { type Guess, tallied } from '@/lib/domain/article/guesses';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result } from '@/lib/domain/result';
import { decode } from '@/lib/ingest/decode';
import type { Extracted } from '@/lib/ingest/extract';
import type { ExtractedFile } from '@/lib/ingest/extract-file';
import { type Fetched, type FetchPublic, fetchPublic } from '@/lib/outside/web/fetching';
import type { ArticleReading, ReadArticle } from '@/lib/schemas/article';
import { type Content, formatFor, naming, read, readFile } from './import';

/** A page that was fetched, and what was guessed before it was a text. */
type Raw = Content & { guesses: Guess[] };

/**
 * Reads an article before it is stored, so that whoever imports sees what would be: the text, what was left out of the page and
 * what was guessed. A page is fetched by its address, a file is opened; what comes back as `content` is what was read, so that
 * importing it stores that text and no later one. Stores nothing. Refuses what `importArticle` refuses of a text; at `address`
 * what can't be fetched or is no page, at `file` what can't be opened.
 */
export async function readArticle(
  actor: Actor,
  input: ReadArticle,
  { fetchPage = fetchPublic }: { fetchPage?: FetchPublic } = {},
): Promise<Result<ArticleReading>> {
  const person = permit(actor, 'article.import');
  if (!person.ok) return person;
  if (input.address !== null) return readPage(input.address, input.takenBack, fetchPage);
  if (input.file !== null) return readOpened(input.file, input);
  if (input.content === '') return invalid('address', 'Give the address of the page, or its text.');
  const extracted = await read(input);
  const { content } = input;
  return extracted.ok
    ? ok(readingOf({ content, format: formatFor(input), address: null }, extracted.value))
    : extracted;
}

async function readOpened(
  bytes: Uint8Array,
  { fileName, takenBack }: ReadArticle,
): Promise<Result<ArticleReading>> {
  if (fileName === null) return invalid('fileName', 'Give the name of the file: it says of what kind it is.');
  const extracted = await readFile({ bytes, fileName, takenBack });
  return extracted.ok ? ok(readingOf({ ...extracted.value, address: null }, extracted.value)) : extracted;
}

async function readPage(
  address: string,
  takenBack: string[],
  fetchPage: FetchPublic,
): Promise<Result<ArticleReading>> {
  const atTheAddress = <T>(result: Result<T>) => naming(result, () => 'address');
  const fetched = await fetchPage(address, { maxBytes: MAX_FILE_BYTES });
  if (!fetched.ok) return atTheAddress(fetched);
  const extracted = atTheAddress(await readFetched(fetched.value, takenBack));
  return extracted.ok
    ? ok(readingOf({ ...extracted.value, address: fetched.value.address }, extracted.value))
    : extracted;
}

/** Reads what was fetched, by what its server calls it. Refuses what can't be read, with a sentence for whoever gave the address. */
export async function readFetched(fetched: Fetched, takenBack: string[]): Promise<Result<ExtractedFile>> {
  const { bytes, mediaType } = fetched;
  const fileName = FILES[mediaType ?? ''];
  if (fileName) return readFile({ bytes, fileName, takenBack });
  const raw = rawPage(fetched, takenBack);
  if (!raw.ok) return raw;
  const extracted = await read(raw.value);
  if (!extracted.ok) return extracted;
  const guesses = tallied([...raw.value.guesses, ...extracted.value.guesses]);
  return ok({ ...raw.value, ...extracted.value, guesses });
}

/** What servers call the files that can be opened, with a name that says so. */
const FILES: Record<string, string> = {
  'application/pdf': 'page.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'page.docx',
  'multipart/related': 'page.mhtml',
};

/** What servers call the forms that can be read. */
const FORMATS: Record<string, Format> = {
  'text/html': 'HTML',
  'application/xhtml+xml': 'HTML',
  'text/markdown': 'MARKDOWN',
  'text/plain': 'TEXT',
};

function rawPage({ mediaType, charset, bytes }: Fetched, takenBack: string[]): Result<Raw> {
  const format = FORMATS[mediaType ?? 'text/html'];
  if (!format) return invalid('address', `There is no page at this address, but a file (${mediaType}).`);
  const decoded = decode(bytes, format, { charset: charset ?? undefined });
  if (decoded === null)
    return invalid(
      'address',
      'The page can’t be read: it is in another encoding than it says. Paste its text instead.',
    );
  return ok({ content: decoded.text, format, fileName: null, takenBack, guesses: decoded.guesses });
}

function readingOf(
  { content, format, address }: Pick<ArticleReading, 'content' | 'format' | 'address'>,
  { text, blocks, leftOut, meta, guesses }: Extracted,
): ArticleReading {
  return {
    ...{ content, format, address, text, blocks, leftOut, guesses },
    about: {
      title: meta.title ?? null,
      byline: meta.byline ?? null,
      url: meta.url ?? address,
      outlet: meta.outlet ?? null,
      publishedAt: meta.publishedAt ?? null,
      language: meta.language ?? null,
      direction: meta.direction ?? null,
    },
  };
}
