import { createHash } from 'node:crypto';
import type { Reader, Tx } from '@/lib/data/db';
import { putWords, searchRow } from '@/lib/data/search';
import type { Stance } from '@/lib/domain/attribution/attribution';
import { canonical } from '@/lib/domain/canonical';
import { cardOf, searchedIn } from '@/lib/domain/publication/card';
import type { PublicationCard, Snapshot, SnapshotCorrection } from '@/lib/domain/publication/publication';
import type { StoredCard } from './reads';

/** What readers get at a claim's address now, and the articles and sources on whose pages it stands. */
export type Current = { id: string; snapshot: Snapshot; articleIds: string[]; sourceIds: string[] };

export async function currentPublication(db: Reader, claimId: string): Promise<Current | null> {
  const row = await db.publication.findFirst({
    where: { claimId, current: true },
    select: {
      id: true,
      snapshot: true,
      articles: { select: { articleId: true } },
      sources: { select: { sourceId: true } },
    },
  });
  return (
    row && {
      id: row.id,
      snapshot: snapshotIn(row.snapshot),
      articleIds: row.articles.map((a) => a.articleId),
      sourceIds: row.sources.map((s) => s.sourceId),
    }
  );
}

/** A snapshot as it was stored. It was checked when it was built and has been frozen since. */
export const snapshotIn = (stored: string): Snapshot => JSON.parse(stored);

/** What a list shows. A card that was frozen before it told who says so is made anew, from its snapshot alone. */
export const cardIn = ({ card, snapshot }: StoredCard): PublicationCard =>
  snapshot === null ? JSON.parse(card) : cardOf(snapshotIn(snapshot));

/** The canonical text of something public and the SHA-256, in hex, of its UTF-8. */
export function frozen(value: unknown): { snapshot: string; sha256: string } {
  const snapshot = canonical(value);
  return { snapshot, sha256: createHash('sha256').update(snapshot).digest('hex') };
}

export type NewPublication = {
  id: string;
  claimId: string;
  snapshot: Snapshot;
  contentHash: string;
  at: Date;
  byId: string;
  articleIds: readonly string[];
  /** With what each said of the claim first; null where it said nothing. */
  sources: readonly { sourceId: string; stance: Stance | null }[];
  captureIds: readonly string[];
};

/** Stores a publication as the current one of its claim; the one before stays, but leaves lists, pages and search. */
export async function storePublication(tx: Tx, p: NewPublication): Promise<void> {
  const before = { publication: { claimId: p.claimId } };
  await tx.publicationArticle.deleteMany({ where: before });
  await tx.publicationSource.deleteMany({ where: before });
  await tx.publication.updateMany({
    where: { claimId: p.claimId, current: true },
    data: { current: false, underReview: false },
  });
  await tx.publication.create({ data: rowOf(p), select: { id: true } });
  await tx.publicationArticle.createMany({
    data: p.articleIds.map((articleId) => ({ articleId, publicationId: p.id })),
  });
  await tx.publicationSource.createMany({
    data: p.sources.map((said) => ({ ...said, publicationId: p.id, publishedAt: p.at })),
  });
  await tx.publicationCapture.createMany({
    data: p.captureIds.map((captureId) => ({ captureId, publicationId: p.id })),
  });
  await indexPublication(tx, p.claimId, p.snapshot);
}

const rowOf = ({ id, claimId, snapshot, contentHash, at, byId }: NewPublication) => ({
  id,
  claimId,
  slug: snapshot.slug,
  sequence: snapshot.sequence,
  state: snapshot.state,
  current: true,
  ...frozen(snapshot),
  contentHash,
  verdict: snapshot.result?.verdict ?? null,
  card: canonical(cardOf(snapshot)),
  publishedAt: at,
  publishedById: byId,
});

/** Takes a live publication into the search of readers, instead of the one before; a retracted one leaves it. */
async function indexPublication(tx: Tx, claimId: string, snapshot: Snapshot): Promise<void> {
  const row = await searchRow(tx, 'PUBLICATION', claimId);
  const { statement, body } = searchedIn(snapshot);
  await putWords(tx, 'PublicationSearch', row, snapshot.state === 'LIVE' ? [statement, body] : null);
}

export async function storeCorrection(
  tx: Tx,
  correction: SnapshotCorrection & { id: string; publicationId: string; byId: string },
): Promise<void> {
  await tx.correction.create({ data: { ...correction, at: new Date(correction.at) }, select: { id: true } });
}

/** Marks what readers get at the claim's address as under review. */
export async function markUnderReview(tx: Tx, claimId: string): Promise<void> {
  await tx.publication.updateMany({ where: { claimId, current: true }, data: { underReview: true } });
}

export const isClaimSlugTaken = async (db: Reader, slug: string): Promise<boolean> =>
  (await db.claim.findUnique({ where: { slug }, select: { id: true } })) !== null;
