import type { ToCheck } from '@/lib/data/article/checking';
import { sourceIn } from '@/lib/data/article/sources';
import { findingOf, formReadBy, stillThere, whyNotCompared } from '@/lib/domain/article/checking';
import { MAX_FILE_BYTES } from '@/lib/domain/article/files';
import { type Ok, ok, type Result } from '@/lib/domain/result';
import { type Troubled, troubled } from '@/lib/domain/trouble';
import type { ExtractedFile } from '@/lib/ingest/extract-file';
import { type Files, files, wholeFile } from '@/lib/outside/files/files';
import { type Fetched, type FetchPublic, fetchPublic, isGone } from '@/lib/outside/web/fetching';
import { read } from './import';
import { readFetched } from './reading';

export type LookingMeans = { fetchPage?: FetchPublic; store?: Files };

/** How its server names the state that a page is in, to be asked whether it still is. */
type Validators = { etag: string | null; lastModified: string | null };

/**
 * What a look found. A text that changed comes with what was read, and which pieces were taken back in reading it. FAILED: for a
 * reason that will be the same the next time.
 */
export type Look =
  | { finding: 'SAME'; validators: Validators }
  | { finding: 'CHANGED'; validators: Validators; read: ExtractedFile; takenBack: string[] }
  | { finding: 'PARTIAL' | 'GONE' }
  | { finding: 'FAILED'; reason: string };

/**
 * Looks at what stands at an article's address, as anybody could, and holds it against its newest version. Its server is asked
 * whether the page is still what it was, unless a version came in by hand since. Stores nothing.
 */
export async function lookAt(
  article: ToCheck,
  { fetchPage = fetchPublic, store = files() }: LookingMeans,
): Promise<Ok<Look> | Troubled> {
  if (article.url === null) return failed('This article has no address any more.');
  const known = stateOf(article);
  const asked = { maxBytes: MAX_FILE_BYTES, gone: true, ...(known && { conditional: known }) };
  const fetched = await fetchPage(article.url, asked);
  if (!fetched.ok) return fetched;
  const page = fetched.value;
  if (isGone(page)) return ok({ finding: 'GONE' });
  const { etag, lastModified } = article;
  if (page.status === 304) return ok({ finding: 'SAME', validators: { etag, lastModified } });
  const found = await readAsBefore(page, sourceIn(article.newest)?.takenBack ?? []);
  if (!found.ok) return troubled(found.refusal.kind === 'busy' ? 'BUSY' : 'UNREADABLE', found);
  return compared(article, page, found.value, store);
}

/** What the server said of the page that is the newest version: it came in before, and the page was held against it. */
function stateOf({ etag, lastModified, checkedAt, newest }: ToCheck) {
  if (checkedAt === null || checkedAt < newest.fetchedAt || (!etag && !lastModified)) return undefined;
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

type Found = { read: ExtractedFile; takenBack: string[] };

/** The page with the pieces that were taken back into its text before, as far as they still stand in it. */
async function readAsBefore(page: Fetched, takenBack: readonly string[]): Promise<Result<Found>> {
  const bare = await readFetched(page, []);
  if (!bare.ok) return bare;
  const ids = stillThere(takenBack, bare.value.leftOut);
  const whole = ids.length === 0 ? bare : await readFetched(page, ids);
  return whole.ok ? ok({ read: whole.value, takenBack: ids }) : whole;
}

async function compared(
  { newest }: ToCheck,
  { headers }: Fetched,
  found: Found,
  store: Files,
): Promise<Ok<Look> | Troubled> {
  const source = sourceIn(newest);
  const validators = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
  if (found.read.text === newest.text) return ok({ finding: 'SAME', validators });
  const reason = whyNotCompared(source?.format ?? formReadBy(newest.extractor), found.read.format);
  if (reason) return failed(reason);
  const today = await readToday(newest, found.read, store);
  if (!today.ok) return troubled('BUSY', today);
  if (today.value === null) return failed(READ_OTHERWISE);
  const finding = findingOf(found.read.text, { stored: newest.text, today: today.value });
  if (finding === 'SAME') return ok({ finding, validators });
  return ok(finding === 'PARTIAL' ? { finding } : { finding, validators, ...found });
}

/** The newest version as our reader of today reads it; null where that is another one, and can't read anew what was read. */
async function readToday(
  newest: ToCheck['newest'],
  { extractor, extractorVersion }: ExtractedFile,
  store: Files,
): Promise<Result<string | null>> {
  if (newest.extractor === extractor && newest.extractorVersion === extractorVersion) return ok(newest.text);
  const source = sourceIn(newest);
  const bytes = source && (await wholeFile(store, source.sha256));
  if (!source || !bytes) return ok(null);
  const { format, takenBack } = source;
  const reread = await read({ content: Buffer.from(bytes).toString(), format, fileName: null, takenBack });
  if (reread.ok) return ok(reread.value.text);
  return reread.refusal.kind === 'busy' ? reread : ok(null);
}

const READ_OTHERWISE =
  'An earlier reader of ours read the newest version, which can’t be read anew: nobody can tell what changed on the page since. Paste or upload a new version by hand.';

const failed = (reason: string): Ok<Look> => ok({ finding: 'FAILED', reason });
