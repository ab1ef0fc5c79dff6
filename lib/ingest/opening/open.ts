import type { Format } from '@/lib/domain/article';
import {
  CHOOSE_ANOTHER_KIND,
  type FileKind,
  fileKindOf,
  isText,
  tooManyBytes,
} from '@/lib/domain/article/files';
import { invalid, ok, type Result } from '@/lib/domain/result';
import { decode } from '@/lib/ingest/decode';
import { openDocx } from './docx/docx';
import { openMhtml } from './mhtml/mhtml';
import type { Opened } from './opened';
import { openPdf } from './pdf/pdf';

/**
 * Opens a file of a kind that its name says. Refuses, naming `file`: another kind, one that is too large, is locked, damaged or no
 * text in its encoding, and what holds no text.
 */
export async function open(bytes: Uint8Array, fileName: string): Promise<Result<Opened>> {
  const kind = fileKindOf(fileName);
  if (kind === null) return invalid('file', CHOOSE_ANOTHER_KIND);
  const tooMany = tooManyBytes(bytes.byteLength, kind);
  if (tooMany !== null) return invalid('file', tooMany);
  return isText(kind) ? openText(bytes, kind) : openers[kind](bytes);
}

const openers: Record<
  Exclude<FileKind, Format>,
  (bytes: Uint8Array) => Promise<Result<Opened>> | Result<Opened>
> = {
  DOCX: openDocx,
  PDF: openPdf,
  MHTML: openMhtml,
};

/** A text as it is, in its encoding. */
function openText(bytes: Uint8Array, format: Format): Result<Opened> {
  const read = decode(bytes, format);
  return read === null
    ? invalid('file', 'This file is not text that can be read. Save it as UTF-8 and choose it again.')
    : ok({ content: read.text, format, about: {}, guesses: read.guesses });
}
