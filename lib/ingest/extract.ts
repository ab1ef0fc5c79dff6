import {
  assemble,
  type Block,
  blockText,
  type Format,
  hasSomethingToSee,
  type LeftOut,
  MAX_ARTICLE_BYTES,
} from '@/lib/domain/article';
import { authorsOf } from '@/lib/domain/article/byline';
import { bytesInWords, CHOOSE_ANOTHER_KIND, formatOf } from '@/lib/domain/article/files';
import { type Guess, guess, tallied } from '@/lib/domain/article/guesses';
import { invalid, ok, type Result } from '@/lib/domain/result';
import { decode } from './decode';
import { directionOfText } from './direction';
import { lostLetters } from './garbled';
import { fromHtml, type Html } from './html';
import { fromMarkdown } from './markdown';
import type { ArticleMeta } from './meta';
import { fromPlainText } from './plain-text';

/**
 * A pasted text, or a file's bytes with the charset that its sender declared (the Content-Type of an HTTP answer). A file's
 * name, where there is one, must have an extension that can come in. `takenBack` are the ids of pieces that were left out of the
 * same bytes (`Extracted.leftOut`) and belong to the article after all. `isFile`: the text was in a file.
 */
export type Incoming = ({ text: string } | { bytes: Uint8Array; charset?: string }) & {
  format: Format;
  fileName?: string;
  takenBack?: readonly string[];
  isFile?: true;
};

/**
 * An article's text as a version stores it, with what it says about itself, which reader made it, what was guessed in reading
 * it, each kind once, and what of the page was left out, in page order.
 */
export type Extracted = {
  text: string;
  blocks: Block[];
  meta: ArticleMeta;
  guesses: Guess[];
  extractor: string;
  extractorVersion: string;
  leftOut: LeftOut[];
};

type Extractor = {
  name: string;
  version: string;
  read: (raw: string, takenBack: readonly string[]) => Html | null;
};

/** Raise a version whenever the same input would give another text. */
const extractors: Record<Format, Extractor> = {
  TEXT: { name: 'plain-text', version: '4', read: (raw) => ({ parts: fromPlainText(raw), meta: {} }) },
  HTML: { name: 'html', version: '4', read: fromHtml },
  MARKDOWN: { name: 'markdown', version: '4', read: fromMarkdown },
};

/**
 * Reads an article's text. Refuses, naming `text` or `file`: an unknown extension, more than `MAX_ARTICLE_BYTES` (before or
 * after reading), a file that is no text in its encoding, a page too elaborate to read, one that builds itself by script, and what
 * holds no words. Refuses, naming `takenBack`, ids of pieces that there are not.
 */
export function extract(input: Incoming): Result<Extracted> {
  const path = 'bytes' in input || input.isFile ? 'file' : 'text';
  if (input.fileName !== undefined && formatOf(input.fileName) === null) return unknownExtension();
  const bytes = 'bytes' in input ? input.bytes.byteLength : Buffer.byteLength(input.text);
  if (bytes > MAX_ARTICLE_BYTES) return tooLarge(path, bytes);
  const raw = 'bytes' in input ? decode(input.bytes, input.format, input) : { text: input.text, guesses: [] };
  if (raw === null) return invalid(path, 'This file is not readable text. Save it as UTF-8 and try again.');
  const { name, version, read } = extractors[input.format];
  const { takenBack = [] } = input;
  const found = read(raw.text, takenBack);
  if (found === null)
    return invalid(path, 'This page is built from too many elements to read. Paste its text instead.');
  if (found.isShell) return invalid(path, BUILDS_ITSELF);
  if ((found.unknown ?? takenBack).length > 0) return invalid('takenBack', NOT_LEFT_OUT);
  const { text, blocks } = assemble(found.parts);
  if (blocks.length === 0) return invalid(path, emptiness[input.format]);
  const size = Buffer.byteLength(text);
  if (size > MAX_ARTICLE_BYTES) return tooLarge(path, size);
  // Plain text has lost its control characters once it is in parts.
  const lost = lostLetters(
    input.format === 'TEXT' ? raw.text : found.parts.map((part) => part.text).join('\n'),
  );
  if (lost.isUseless) return invalid(path, garbled[path]);
  const direction = found.meta.direction ?? directionOfText(text);
  const meta = { ...found.meta, ...(direction && { direction }) };
  const inText = found.parts.flatMap((part) => part.guesses ?? []);
  const people = authorsOf(meta.byline ?? '');
  const byline = people.length > 1 ? [guess('BYLINE', people.join(' | '), people.length)] : [];
  const guesses = tallied([...raw.guesses, ...lost.guesses, ...inText, ...(found.guesses ?? []), ...byline]);
  const leftOut = leftOutOf(found);
  return ok({ text, blocks, meta, guesses, extractor: name, extractorVersion: version, leftOut });
}

const garbled = {
  file: 'Many letters of this file can’t be read: it is in another encoding than it says. Open it where it looks right, and save it as UTF-8 or paste its text.',
  text: 'Many letters of this text are lost: it was copied from where they look wrong. Copy it again from where it looks right.',
};

/** The pieces with their places among the blocks: parts with nothing to see became none. */
function leftOutOf({ parts, pieces = [] }: Html): LeftOut[] {
  const blocksBefore = [0];
  for (const { text } of parts)
    blocksBefore.push((blocksBefore.at(-1) ?? 0) + (hasSomethingToSee(blockText(text)) ? 1 : 0));
  return pieces.map(({ before, id, reason, words, text }) => {
    const block = (blocksBefore[before] ?? 0) - 1;
    return { id, reason, words, text, after: block < 0 ? null : block };
  });
}

const BUILDS_ITSELF =
  'This page builds itself by script and holds no text of its own. Open it in a browser, then paste its text, save it as a file from there, or use the bookmarklet.';

const NOT_LEFT_OUT =
  'One of the pieces to take back was not left out of this page. Read the page again and choose anew.';

const emptiness: Record<Format, string> = {
  TEXT: 'There is no text here.',
  HTML: 'This page has no text that a reader can see.',
  MARKDOWN: 'There is no text here.',
};

const unknownExtension = () => invalid('file', CHOOSE_ANOTHER_KIND);

function tooLarge(path: 'text' | 'file', bytes: number) {
  const subject = path === 'file' ? 'This file' : 'This text';
  return invalid(
    path,
    `${subject} is ${bytesInWords(bytes)}. The limit is ${bytesInWords(MAX_ARTICLE_BYTES)}.`,
  );
}
