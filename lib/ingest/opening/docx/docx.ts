import mammoth from 'mammoth';
import { type Guess, guess } from '@/lib/domain/article/guesses';
import { invalid, ok, type Result } from '@/lib/domain/result';
import type { Opened } from '@/lib/ingest/opening/opened';
import { saidBy } from '@/lib/ingest/opening/properties';
import { isTooDeep } from '@/lib/ingest/opening/too-deep';
import { forMammoth, hiddenByWord } from './for-mammoth';
import { leftOutOfDocx } from './left-out';
import { insides, wordsIn, xmlOf } from './parts';
import { folded, type Parts, unfold } from './unfold';

/**
 * Opens a .docx as HTML: headings, lists, tables, quotations, raised figures, notes and their marks, links. Words that were
 * deleted under tracking are left out, those inserted stay; what Word hides stays hidden. Refuses what is no .docx, is locked, or would unfold to far more than
 * any article.
 */
export async function openDocx(bytes: Uint8Array): Promise<Result<Opened>> {
  if (isCompoundFile(bytes)) return invalid('file', LOCKED);
  const parts = unfold(bytes);
  if (parts === 'too large') return invalid('file', TOO_LARGE);
  if (parts === 'broken') return invalid('file', BROKEN);
  const read = await html(parts);
  if (!read) return invalid('file', BROKEN);
  const core = xmlOf(parts, 'docProps/core.xml');
  return ok({
    content: `<article>${read.html}</article>`,
    format: 'HTML',
    about: saidBy({ title: property(core, 'dc:title'), author: property(core, 'dc:creator') }),
    guesses: [...leftOutOfDocx(parts, read.unread), ...read.guesses],
  });
}

const LOCKED =
  'This file is locked with a password, or in Word’s old format. Open it in Word, save it as .docx without a password, and choose that.';
const TOO_LARGE = 'This file unfolds to far more than an article holds. Paste the article’s text instead.';
const BROKEN =
  'This is no .docx that can be opened: it is damaged, or of another kind. Save it as .docx once more.';

/** The first bytes of a compound file: what Word writes for a .doc, and around a .docx with a password (MS-CFB, 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const isCompoundFile = (bytes: Uint8Array) => COMPOUND.every((byte, at) => bytes[at] === byte);

const property = (core: string, name: string): string => wordsIn(insides(core, name)[0] ?? '');

/** A document as mammoth has it, as far as we look at it. */
type Node = { numbering?: { isOrdered?: boolean } | null; children?: Node[] };

type Html = { html: string; guesses: Guess[]; unread: string[] };

/** The text as HTML, with the names, without their prefixes, of elements that could not be read; undefined where the parts make no document. */
async function html(parts: Parts): Promise<Html | undefined> {
  const guesses: Guess[] = [];
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(folded(forMammoth(parts))) },
      {
        styleMap: hiddenByWord(parts),
        convertImage: mammoth.images.imgElement(async () => {
          guesses.push(guess('PICTURES', ''));
          return { src: '' };
        }),
        transformDocument: (document: Node) => {
          const count = numbered(document);
          if (count > 0) guesses.push(guess('LIST_NUMBERS', '', count));
          return document;
        },
      },
    );
    const unread = messages.flatMap(({ message }) => UNREAD.exec(message)?.[1] ?? []);
    return { html: value.replace(WAY_BACK, ''), guesses, unread };
  } catch (error) {
    if (isTooDeep(error)) throw error;
    return undefined;
  }
}

/** How many paragraphs are items of a list that Word numbers. */
const numbered = ({ numbering, children = [] }: Node): number =>
  children.reduce((sum, child) => sum + numbered(child), numbering?.isOrdered ? 1 : 0);

/** What mammoth says of an element that it left out with all that is in it. */
const UNREAD = /^An unrecognised element was ignored: (?:\{[^}]*\}|\w+:)(\w+)$/;

/** The arrow behind a note that leads back to its mark, which no file has. */
const WAY_BACK = / ?<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g;
