import { invalid, ok, type Result } from '@/lib/domain/result';
import { decode } from '@/lib/ingest/decode';
import { metaUrl, withoutGaps } from '@/lib/ingest/meta';
import type { Opened } from '@/lib/ingest/opening/opened';
import { type MimePart, mimeParts, parameter } from './mime';
import { withOwnStyles } from './own-styles';

/**
 * Opens a page that a browser saved in one file (RFC 2557): the HTML of the page itself, without the frames, pictures and style
 * sheets beside it, with the address that it was saved from. Refuses what is no such file, or holds no page.
 */
export function openMhtml(bytes: Uint8Array): Result<Opened> {
  const message = mimeParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!message) return invalid('file', NO_SAVED_PAGE);
  const { head, parts } = message;
  const page = rootOf(parts, parameter(head.get('content-type'), 'start'));
  if (!page) return invalid('file', NO_SAVED_PAGE);
  const charset = parameter(page.head.get('content-type'), 'charset');
  const read = decode(page.bytes, 'HTML', { charset });
  if (!read)
    return invalid('file', 'The page in this file is in another encoding than it says. Save it once more.');
  const url = [
    page.head.get('content-location'),
    head.get('snapshot-content-location'),
    head.get('content-location'),
  ]
    .map(metaUrl)
    .find((address) => address !== undefined);
  return ok({
    content: withOwnStyles(read.text, parts),
    format: 'HTML',
    about: withoutGaps({ url }),
    guesses: read.guesses,
  });
}

const NO_SAVED_PAGE =
  'This is no saved page that can be opened. Save the page once more, as “Webpage, Single File”, or save its HTML.';

const HTML = /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i;

/** The part that the message names as its start, else the first page in it. */
const rootOf = (parts: MimePart[], start: string | undefined): MimePart | undefined => {
  const pages = parts.filter(({ head }) => HTML.test(head.get('content-type') ?? ''));
  return pages.find(({ head }) => start !== undefined && head.get('content-id') === start) ?? pages[0];
};
