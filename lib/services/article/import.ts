import type { Tx } from '@/lib/data/db';
import type { SourceFields } from '@/lib/data/source/fields';
import { findOutlet, sourcesById } from '@/lib/data/source/sources';
import type { Person } from '@/lib/domain/actor';
import type { Format } from '@/lib/domain/article';
import { formatOf } from '@/lib/domain/article/files';
import { whyNotPrintedOn } from '@/lib/domain/dates';
import { type Issue, invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { isOutlet } from '@/lib/domain/source';
import { fold } from '@/lib/domain/text/folding';
import { type Direction, directionOf } from '@/lib/domain/text/text';
import type { Extracted } from '@/lib/ingest/extract';
import type { ExtractedFile, IncomingFile } from '@/lib/ingest/extract-file';
import { reader } from '@/lib/ingest/reader';
import type { ImportArticle } from '@/lib/schemas/article';
import type { CreateSource } from '@/lib/schemas/source';
import { storeSource } from '@/lib/services/source/writing';

/** What an article is called and where it comes from: as the person says, else as the file says of itself. */
export type Masthead = {
  title: string;
  byline: string | null;
  url: string | null;
  canonicalUrl: string | null;
  publishedAt: string | null;
  language: string;
  direction: Direction;
};

/** What of an import is read. */
export type Content = Pick<ImportArticle, 'content' | 'format' | 'fileName' | 'takenBack'>;

/** A file is read by what its name says it is. */
export const formatFor = ({ format, fileName }: Pick<Content, 'format' | 'fileName'>): Format =>
  (fileName && formatOf(fileName)) || format;

/** Reads the text, beside the server. Refusals name the fields of the form. */
export async function read(input: Content): Promise<Result<Extracted>> {
  const { content, fileName, takenBack } = input;
  const read = await reader().read({
    text: content,
    format: formatFor(input),
    takenBack,
    ...(fileName && { fileName }),
  });
  return naming(read, (path) => (path === 'file' ? 'fileName' : 'content'));
}

/** Opens a file and reads what is in it, beside the server. Refusals name `file`. */
export const readFile = (file: IncomingFile): Promise<Result<ExtractedFile>> => reader().readFile(file);

/** A refusal of what was read, with other names for its fields; pieces to take back keep theirs. */
export function naming<T>(result: Result<T>, name: (path: string) => string): Result<T> {
  if (result.ok || result.refusal.kind !== 'invalid') return result;
  const issues = result.refusal.issues.map(({ message, path }) => ({
    path: path === 'takenBack' ? path : name(path),
    message,
  }));
  return refuse('invalid', { issues });
}

/** Puts the masthead together, or says which fields are missing. */
export function mastheadOf(input: ImportArticle, { meta }: Extracted): Result<Masthead> {
  const issues: Issue[] = [];
  const title = input.title ?? meta.title;
  if (!title) issues.push({ path: 'title', message: 'Give the article its title.' });
  const wrong = input.publishedAt && whyNotPrintedOn(input.publishedAt);
  if (wrong) issues.push({ path: 'publishedAt', message: wrong });
  const language = input.language ?? meta.language ?? (meta.direction === 'rtl' ? null : 'en');
  if (!language) issues.push({ path: 'language', message: 'Say which language this is in: ar, fa, he …' });
  if (!title || !language || issues.length > 0) return refuse('invalid', { issues });
  return ok({
    title,
    byline: input.byline ?? meta.byline ?? null,
    url: input.url ?? meta.url ?? null,
    canonicalUrl: meta.url ?? null,
    publishedAt: input.publishedAt ?? meta.publishedAt ?? null,
    language,
    direction: input.direction ?? meta.direction ?? directionOf(language),
  });
}

/** The outlet that the person chose or named, else the one that the file names; found by name, or created. */
export async function outletFor(
  tx: Tx,
  person: Person,
  input: ImportArticle,
  { meta }: Extracted,
  now: Date,
): Promise<Result<string>> {
  if (input.outletId) return storedOutlet(tx, input.outletId);
  const name = input.outletName ?? meta.outlet;
  if (!name) return invalid('outletName', 'Say which outlet published the article.');
  const known = await findOutlet(tx, fold(name));
  if (known) return ok(known.id);
  const outlet: CreateSource = {
    kind: 'NEWS_OUTLET',
    name,
    description: null,
    aliases: [],
    wikidataId: null,
    roles: [],
  };
  return ok(await storeSource(tx, person, outlet, now));
}

/** The id again, when it is that of a source that publishes articles. */
export async function storedOutlet(tx: Tx, id: string): Promise<Result<string>> {
  const outlet: SourceFields | undefined = (await sourcesById(tx, [id])).get(id);
  return outlet && isOutlet(outlet.kind)
    ? ok(id)
    : invalid('outletId', 'Choose a news outlet or a wire agency from the list.');
}
