import { nameOfArticle } from '@/lib/data/article/articles';
import { findVersion, type ListedVersion, versionPage } from '@/lib/data/article/versions';
import { reader, transaction } from '@/lib/data/db';
import { type People, peopleById } from '@/lib/data/names';
import { decodeCursor, pageOf } from '@/lib/data/paging';
import { type WaitingRow, waitingIn } from '@/lib/data/passage/carrying';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { type Files, files } from '@/lib/outside/files/files';
import { tellOfChange } from '@/lib/outside/purge';
import { BlockView } from '@/lib/schemas/article';
import type {
  AboutVersion,
  AddVersion,
  ListVersions,
  VersionCard,
  VersionView,
  WaitingPassage,
  WaitingPassages,
} from '@/lib/schemas/article/version';
import type { Page } from '@/lib/schemas/primitives';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { formatFor, read } from './import';
import { lookUp, storeVersion } from './new-version';
import { keepSource } from './source';

/**
 * Takes a new version of an article that somebody gives, with all that follows from it. Refuses what `importArticle` refuses of a
 * text, and `not_ready` the text that is here already.
 */
export async function addVersion(
  actor: Actor,
  input: AddVersion,
  { now = new Date(), key = null, store = files() }: WriteOptions & { store?: Files } = {},
): Promise<Result<VersionView>> {
  const person = permit(actor, 'article.edit');
  if (!person.ok) return person;
  const extracted = await read(input);
  if (!extracted.ok) return extracted;
  const { articleId, method } = input;
  const source = await keepSource({ ...input, format: formatFor(input) }, store);
  const text = await lookUp(articleId, extracted.value.text);
  const touched: string[] = [];
  const added = await transaction((tx) =>
    creating(tx, person.value, key, 'article.addVersion', input, now, async () => {
      const article = await nameOfArticle(tx, articleId);
      if (!article) return refuse('not_found');
      const brought = { extracted: extracted.value, method, source, text, byId: person.value.id, now };
      const stored = await storeVersion(tx, { article, ...brought });
      if (!stored.ok) return stored;
      touched.push(...stored.value.touched);
      return viewOf(tx, { articleId, versionId: stored.value.versionId });
    }),
  );
  if (added.ok) tellOfChange(touched);
  return added;
}

/** The versions of an article, the newest first. */
export async function listVersions(actor: Actor, input: ListVersions): Promise<Result<Page<VersionCard>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const { articleId, cursor, limit } = input;
  if (!(await nameOfArticle(reader(), articleId))) return refuse('not_found');
  const before = Number(decodeCursor(cursor)?.at);
  const rows = await versionPage(reader(), articleId, Number.isInteger(before) ? before : undefined, limit);
  const people = await peopleById(
    reader(),
    rows.flatMap(({ fetchedById }) => fetchedById ?? []),
  );
  const place = ({ sequence, id }: ListedVersion) => ({ at: String(sequence), id });
  return ok(pageOf(rows, limit, place, (row) => versionCard(row, people)));
}

/** One version of an article, with its text. */
export async function getVersion(actor: Actor, input: AboutVersion): Promise<Result<VersionView>> {
  const person = permit(actor, 'desk.read');
  return person.ok ? viewOf(reader(), input) : person;
}

async function viewOf(
  db: Parameters<typeof findVersion>[0],
  { articleId, versionId }: AboutVersion,
): Promise<Result<VersionView>> {
  const row = await findVersion(db, articleId, versionId);
  if (!row) return refuse('not_found');
  const people = await peopleById(db, row.fetchedById === null ? [] : [row.fetchedById]);
  return ok({
    ...versionCard(row, people),
    articleId,
    text: row.text,
    blocks: BlockView.array().parse(row.blocks),
  });
}

const versionCard = (row: ListedVersion, people: People): VersionCard => ({
  id: row.id,
  sequence: row.sequence,
  method: row.method,
  sha256: row.sha256,
  fetchedAt: row.fetchedAt.toISOString(),
  fetchedBy: row.fetchedById === null ? null : (people.get(row.fetchedById) ?? null),
  extractor: row.extractor,
  extractorVersion: row.extractorVersion,
  sourceSha256: row.sourceSha256,
});

/** How many passages that wait are listed at most. */
const MOST_WAITING = 200;

/** What of the claims that this actor may see did not come along to the article's newest version by itself. */
export async function listWaiting(
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<Result<WaitingPassages>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  if (!(await nameOfArticle(reader(), articleId))) return refuse('not_found');
  const rows = await waitingIn(reader(), actor, articleId, MOST_WAITING);
  return ok({ items: rows.map(waitingView) });
}

function waitingView({ id, claim, passage }: WaitingRow): WaitingPassage {
  const isLost = passage.state === 'LOST';
  const held = isLost ? passage : (passage.from ?? passage);
  const { exact, prefix, suffix, start, end } = passage;
  return {
    appearanceId: id,
    claimId: claim.id,
    statement: claim.statement,
    status: claim.status,
    version: claim.version,
    state: isLost ? 'LOST' : 'ALTERED',
    was: {
      ...{ exact: held.exact, prefix: held.prefix, suffix: held.suffix },
      ...{ versionId: held.versionId, sequence: held.version.sequence },
    },
    is: isLost ? null : { exact, prefix, suffix, start, end },
    score: passage.score,
  };
}
