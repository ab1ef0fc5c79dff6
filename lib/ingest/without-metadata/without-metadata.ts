import { ok, type Result, refuse } from '@/lib/domain/result';
import { mediaTypeOf } from '@/lib/ingest/media-type';
import { type Reader, reader } from '@/lib/ingest/reader';
import { isPicture, type Parts } from './docx';
import { type Cleaned, isDrawn, pictureAnew } from './picture';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How many files may wait for their turn: pictures take memory while they are drawn. */
const MOST_WAITING = 8;

/** How long the pictures of one document may take together, in milliseconds. */
const MOST_TIME = 30_000;

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * What readers may download of a file: the same without what it says of who made it, where and with what (EXIF, XMP, IPTC and
 * comments of pictures; properties and names in documents). Null where they get its text alone: for every kind but pictures and
 * .docx, and for what can't be looked through. Refuses `busy` while too many wait. One file at a time, beside the server.
 */
export async function withoutMetadata(
  bytes: Uint8Array,
  mediaType: string,
  thread: Pick<Reader, 'docxParts' | 'docxOf'> = reader(),
): Promise<Result<Cleaned | null>> {
  const isDocument = mediaType === DOCX;
  if (!isDocument && !isDrawn(mediaType)) return ok(null);
  if (waiting >= MOST_WAITING) return refuse('busy', { retryAfterSeconds: 10 });
  waiting += 1;
  const mine = turn.then(async () =>
    isDocument ? documentAnew(bytes, thread) : ok(await pictureAnew(bytes, mediaType)),
  );
  turn = mine.catch(() => undefined);
  return mine.finally(() => {
    waiting -= 1;
  });
}

/** A document with its pictures drawn anew: they have metadata of their own. */
async function documentAnew(
  bytes: Uint8Array,
  thread: Pick<Reader, 'docxParts' | 'docxOf'>,
): Promise<Result<Cleaned | null>> {
  const parts = await thread.docxParts(bytes);
  if (!parts.ok || parts.value === null) return orNull(parts);
  const drawn = await withPicturesAnew(parts.value, Date.now() + MOST_TIME);
  if (drawn === null) return ok(null);
  const folded = await thread.docxOf(drawn);
  return folded.ok ? ok({ bytes: folded.value, mediaType: DOCX }) : orNull(folded);
}

async function withPicturesAnew(parts: Parts, until: number): Promise<Parts | null> {
  const drawn: Parts = { ...parts };
  for (const [name, part] of Object.entries(parts).filter(([name]) => isPicture(name))) {
    const mediaType = await mediaTypeOf(part);
    const picture = Date.now() > until ? null : await pictureAnew(part, mediaType);
    if (picture?.mediaType !== mediaType) return null;
    drawn[name] = picture.bytes;
  }
  return drawn;
}

/** Whatever stands in the way of a document but a full queue means that there is none for readers. */
const orNull = (result: Result<unknown>): Result<null> =>
  !result.ok && result.refusal.kind === 'busy' ? result : ok(null);
