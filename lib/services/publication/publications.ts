import { decodeCursor, encodeCursor, instantCursor, pageOf } from '@/lib/data/paging';
import { noticesAt } from '@/lib/data/publication/notices';
import { cardIn } from '@/lib/data/publication/publications';
import {
  articlePage,
  type CorrectionRow,
  cardsOfSource,
  claimPage,
  claimVersion,
  namesakesOf,
  newestCards,
  newestCorrections,
  saidInPublications,
  sourcePage,
} from '@/lib/data/publication/reads';
import { foundCards } from '@/lib/data/publication/search';
import type { PublishedNotice } from '@/lib/domain/publication/notice';
import type {
  PublicArticleSnapshot,
  PublicationCard,
  PublicSourceSnapshot,
  Snapshot,
} from '@/lib/domain/publication/publication';
import { trackRecord } from '@/lib/domain/publication/source/track-record';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { Page, Paging } from '@/lib/schemas/primitives';
import {
  CorrectionView,
  type ListPublic,
  type PublicCorrection,
  type PublicSourceView,
} from '@/lib/schemas/publication';
import type { PublicNotices } from '@/lib/schemas/publication/notice';
import { changesOf } from './known-changes';

/**
 * What everybody may read: publications, and nothing else. No actor is asked for, because all of them see the same.
 */
export type PublishedClaim = {
  body: string;
  sha256: string;
  underReview: boolean;
  /** What readers are told beside it, the newest first. */
  notices: PublishedNotice[];
  snapshot: Snapshot;
};

/** Through how many pages a search can be followed: a list by relevance has no place to go on from, only a number to skip. */
export const SEARCH_PAGES = 5;

/** Live publications: the newest first, or with `q` the best matches first, through `SEARCH_PAGES` pages at most. */
export async function publicClaims(input: ListPublic): Promise<Result<Page<PublicationCard>>> {
  const { q, verdict, cursor, limit } = input;
  if (q?.trim()) return ok(await search(q, input));
  const rows = await newestCards(verdict ?? null, instantCursor(cursor), limit + 1);
  return ok(pageOf(rows, limit, keyOf, cardIn));
}

/**
 * What readers get of a claim: its newest publication, or the one of this sequence. `body` is the canonical JSON that
 * `sha256` is the hash of. Of what was taken back the tombstone is shown instead.
 */
export async function publicClaim({
  slug,
  sequence,
}: {
  slug: string;
  sequence?: number | undefined;
}): Promise<Result<PublishedClaim>> {
  const row = await (sequence === undefined ? claimPage(slug) : claimVersion(slug, sequence));
  if (!row) return refuse('not_found');
  return ok({
    body: row.snapshot,
    sha256: row.sha256,
    underReview: row.underReview === 1,
    notices: row.noticed === 1 ? await noticesAt(slug) : [],
    // Read when it is asked for: the API sends the body as it is.
    get snapshot(): Snapshot {
      return JSON.parse(row.snapshot);
    },
  });
}

/** What readers are told beside a published claim, outside of the frozen publication; the newest first. */
export async function publicNotices({ slug }: { slug: string }): Promise<Result<PublicNotices>> {
  const row = await claimPage(slug);
  if (!row) return refuse('not_found');
  return ok({ items: row.noticed === 1 ? await noticesAt(slug) : [] });
}

/** The public page of an article: as much of its text as readers may see, with the published claims in it. */
export async function publicArticle({
  slug,
}: {
  slug: string;
}): Promise<Result<{ body: string; sha256: string; snapshot: PublicArticleSnapshot }>> {
  const row = await articlePage(slug);
  if (!row) return refuse('not_found');
  return ok({ body: row.snapshot, sha256: row.sha256, snapshot: JSON.parse(row.snapshot) });
}

/** The public page of a source, or of the one that it was merged into, with one page of the published claims that mention it, the newest first. */
export async function publicSource({
  slug,
  cursor,
  limit,
}: { slug: string } & Paging): Promise<Result<PublicSourceView>> {
  const row = await sourcePage(slug);
  if (!row) return refuse('not_found');
  const snapshot: PublicSourceSnapshot = JSON.parse(row.snapshot);
  const ids = await namesakesOf(row.sourceId);
  const rows = await cardsOfSource(ids, instantCursor(cursor), limit + 1);
  const record = trackRecord(await saidInPublications(ids));
  return ok({ ...snapshot, record, claims: pageOf(rows, limit, keyOf, cardIn) });
}

/** What was corrected or retracted, the newest first. */
export async function publicCorrections({ cursor, limit }: Paging): Promise<Result<Page<PublicCorrection>>> {
  const rows = await newestCorrections(instantCursor(cursor), limit + 1);
  return ok(pageOf(rows, limit, keyOf, correctionIn));
}

async function search(q: string, { verdict, cursor, limit }: ListPublic): Promise<Page<PublicationCard>> {
  const skipped = Number(decodeCursor(cursor)?.at);
  const offset = Number.isInteger(skipped) ? Math.min(Math.max(skipped, 0), limit * (SEARCH_PAGES - 1)) : 0;
  const rows = await foundCards(q, verdict ?? null, { offset, limit: limit + 1 });
  const goesOn = rows.length > limit && offset + limit < limit * SEARCH_PAGES;
  return {
    items: rows.slice(0, limit).map(cardIn),
    next: goesOn ? encodeCursor({ at: String(offset + limit), id: 'found' }) : null,
  };
}

const keyOf = ({ at, id }: { at: string; id: string }) => ({ at, id });

function correctionIn(row: CorrectionRow): PublicCorrection {
  const { statement, direction, saidBy } = cardIn(row);
  const correction = CorrectionView.parse({ ...row, at: new Date(row.at).toISOString() });
  return { slug: row.slug, statement, direction, saidBy, correction, changes: changesOf(row.id, correction) };
}
