import { beginChecks } from '@/lib/data/article/checking';
import { newestVersion, storeVersionRow } from '@/lib/data/article/versions';
import { type Reader, reader, type Tx } from '@/lib/data/db';
import { attributionMarks, standingIn } from '@/lib/data/passage/carrying';
import { noteChange } from '@/lib/data/publication/changes';
import { publicationsOf } from '@/lib/data/publication/notices';
import { record } from '@/lib/data/record/audit';
import { NewText } from '@/lib/domain/passage/carrying';
import { marksOf } from '@/lib/domain/publication/marks';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { Extracted } from '@/lib/ingest/extract';
import { sha256 } from '@/lib/ingest/hash';
import { newId } from '@/lib/services/ids';
import { askToTrace } from '@/lib/services/jobs';
import { carryPassages, heldBy, type Tally } from '@/lib/services/passage/carrying';
import { flagPublished } from '@/lib/services/publication/flagging';
import { sourceColumns, type VersionSource } from './source';

export type NewVersion = {
  article: { id: string; slug: string };
  extracted: Extracted;
  method: 'CHECKED' | 'PASTED' | 'UPLOADED';
  source: VersionSource | null;
  /** Who brought it; null where the schedule did. */
  byId: string | null;
  now: Date;
  /** From `lookUp`, of the same text. */
  text: NewText;
};

/** `touched`: the marks of readers' pages that are others now, for `tellOfChange` once it is committed. */
export type StoredVersion = { versionId: string; sequence: number; touched: string[] };

/**
 * Looks for every passage of an article in a new text of it, before a transaction is begun for that text: finding an altered one
 * may take seconds, and other work goes on meanwhile.
 */
export async function lookUp(articleId: string, text: string): Promise<NewText> {
  const found = new NewText(text);
  for (const passage of await passagesToFind(reader(), articleId)) {
    found.find(passage);
    await new Promise(setImmediate);
  }
  return found;
}

async function passagesToFind(db: Reader, articleId: string) {
  const [standing, published] = await Promise.all([standingIn(db, articleId), publicationsOf(db, articleId)]);
  return [
    ...standing.map(heldBy),
    ...standing.flatMap(attributionMarks),
    ...published.flatMap(({ snapshot }) => snapshot.passages),
  ];
}

/**
 * Stores a new version of an article behind the others, and everything that follows from it, in the transaction of the caller:
 * passages of working copies are carried over, published claims that it touches are flagged and their readers told. Refuses
 * `not_ready` the very text that is the newest version already.
 */
export async function storeVersion(tx: Tx, version: NewVersion): Promise<Result<StoredVersion>> {
  const { article, byId, now, text } = version;
  const newest = await newestVersion(tx, article.id);
  if (!newest) return refuse('not_found');
  const row = rowOf(version, newest.sequence + 1);
  if (row.sha256 === newest.sha256)
    return refuse('not_ready', { reasons: ['This is the text that is here already, word for word.'] });
  await storeVersionRow(tx, row);
  await askToTrace(tx, 'TRACE_ARTICLE', article.id, { createdById: byId, createdAt: now });
  await askToTrace(tx, 'OFFER_SIGHTINGS', article.id, { createdById: byId, createdAt: now });
  const arrived = { article, versionId: row.id, text, method: version.method, byId };
  const tallies = await carryPassages(tx, { articleId: article.id, versionId: row.id, text }, now);
  await tell(tx, version, row.sequence, tallies);
  // What could not be held against the version before may be held against this one.
  if (version.method !== 'CHECKED') await beginChecks(tx, [article.id], now);
  const slugs = await flagPublished(tx, arrived, now);
  const touched = slugs.length > 0 ? marksOf({ claims: slugs, articles: [], sources: [] }) : [];
  if (touched.length > 0) await noteChange(tx, touched, newId(now));
  return ok({ versionId: row.id, sequence: row.sequence, touched });
}

const rowOf = ({ article, extracted, method, source, byId, now }: NewVersion, sequence: number) => ({
  id: newId(now),
  articleId: article.id,
  sequence,
  method,
  text: extracted.text,
  blocks: extracted.blocks,
  sha256: sha256(extracted.text),
  ...sourceColumns(source),
  fetchedAt: now,
  fetchedById: byId,
  extractor: extracted.extractor,
  extractorVersion: extracted.extractorVersion,
});

/** The record says of the article that it changed, and of each claim whose passages did not come along. */
async function tell(
  tx: Tx,
  { article, method, byId, now }: NewVersion,
  sequence: number,
  tallies: ReadonlyMap<string, Tally>,
): Promise<void> {
  const event = { at: now, actorId: byId };
  const changed = { verb: 'article.changed', subjectKind: 'article', subjectId: article.id } as const;
  await record(tx, { ...event, ...changed, claimId: null, detail: { version: sequence, method } });
  for (const [claimId, { altered, lost }] of tallies)
    await record(tx, {
      ...event,
      ...{ verb: 'claim.passagesChanged', subjectKind: 'claim', subjectId: claimId, claimId },
      detail: { articleId: article.id, altered, lost },
    });
}
