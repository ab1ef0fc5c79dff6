import { type Format, MAX_ARTICLE_BYTES } from '@/lib/domain/article';

/** The kinds of files that an article can come in: a text in one of our formats, or one that has to be opened to get at it. */
export type FileKind = Format | 'DOCX' | 'PDF' | 'MHTML';

const byExtension: Record<string, FileKind> = {
  txt: 'TEXT',
  md: 'MARKDOWN',
  markdown: 'MARKDOWN',
  html: 'HTML',
  htm: 'HTML',
  docx: 'DOCX',
  pdf: 'PDF',
  mhtml: 'MHTML',
  mht: 'MHTML',
};

/** The extensions that can come in, as a person reads them. */
export const extensions = Object.keys(byExtension).map((extension) => `.${extension}`);

/** What to choose where a file is of another kind. */
export const CHOOSE_ANOTHER_KIND = `Choose a file that ends in ${extensions.slice(0, -1).join(', ')} or ${extensions.at(-1)}.`;

/** The kind of a file by its name, or `null` for one that can't come in. */
export function fileKindOf(fileName: string): FileKind | null {
  const extension = /\.([a-z]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(byExtension, extension) ? (byExtension[extension] ?? null) : null;
}

/** Whether a file of this kind holds its text as it is, and not inside something that has to be opened. */
export const isText = (kind: FileKind): kind is Format =>
  kind === 'TEXT' || kind === 'HTML' || kind === 'MARKDOWN';

/** The format of a text file by its name, or `null` for any other. */
export function formatOf(fileName: string): Format | null {
  const kind = fileKindOf(fileName);
  return kind !== null && isText(kind) ? kind : null;
}

/** The largest file that can come in, whatever its kind, in bytes: pictures and fonts make most of it. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** The largest file of a kind that can come in, in bytes. */
export const mostBytesOf = (kind: FileKind): number => (isText(kind) ? MAX_ARTICLE_BYTES : MAX_FILE_BYTES);

/** Bytes in words, rounded up, so that a file just over a limit doesn't read as if it were within it: "14 KB", "2.1 MB". */
export function bytesInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes <= 1023 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  return `${(Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1).replace('.0', '')} MB`;
}

/** Why so many bytes of a kind can't come in, or null. */
export function tooManyBytes(bytes: number, kind: FileKind): string | null {
  const most = mostBytesOf(kind);
  return bytes > most
    ? `This file is ${bytesInWords(bytes)}. The limit ${isText(kind) ? '' : 'for files of its kind '}is ${bytesInWords(most)}.`
    : null;
}
