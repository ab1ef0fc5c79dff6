import { blocksOf } from '@/lib/data/article/blocks';
import { findVersion, newestVersion } from '@/lib/data/article/versions';
import { readClaim } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import { pageOf } from '@/lib/data/paging';
import { currentPublication } from '@/lib/data/publication/publications';
import { findSighting, offersAt, type SightingRow, sightingPage } from '@/lib/data/sighting/sightings';
import { factsOf } from '@/lib/data/workflow/facts';
import { isRetracting } from '@/lib/data/workflow/retractions';
import type { Actor } from '@/lib/domain/actor';
import { NewText } from '@/lib/domain/passage/carrying';
import { permit } from '@/lib/domain/permissions';
import { contextOf } from '@/lib/domain/publication/context';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { ok, type Result, refuse } from '@/lib/domain/result';
import {
  decideConfirmation,
  decideDismissal,
  decideProposal,
  decideRefusal,
} from '@/lib/domain/sighting/deciding';
import type { Page } from '@/lib/schemas/primitives';
import type { ListSightings, SightingCard, SightingOffers, SightingView } from '@/lib/schemas/sighting';
import { opened } from '@/lib/services/opened';
import { attributionsOf, knownOf, sightingCard } from './view';

/** Published claims that were seen in one more article, the newest first. */
export async function listSightings(
  actor: Actor,
  { cursor, limit, ...filter }: ListSightings,
): Promise<Result<Page<SightingCard>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const rows = await sightingPage(reader(), actor, filter, cursor, limit);
  const known = await knownOf(reader(), rows.slice(0, limit));
  const place = (row: SightingRow) => ({ at: row.createdAt.toISOString(), id: row.id });
  return ok(pageOf(rows, limit, place, (row) => sightingCard(row, known)));
}

/** So many offers of one article are shown. */
const MOST_OFFERS = 100;

/** The published claims that probably stand in an article, in the order of its text. */
export async function listOffers(
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<Result<SightingOffers>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  if (!(await newestVersion(reader(), articleId))) return refuse('not_found');
  const rows = await offersAt(reader(), actor, articleId, MOST_OFFERS);
  const known = await knownOf(reader(), rows);
  return ok({ items: rows.map((row) => sightingCard(row, known)) });
}

/** A sighting beside what readers get of its claim, and what this person may do about it. */
export async function getSighting(
  actor: Actor,
  { sightingId }: { sightingId: string },
): Promise<Result<SightingView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const row = await findSighting(reader(), actor, sightingId);
  if (!row) return refuse('not_found');
  const claim = await readClaim(actor, row.claimId);
  if (!claim.ok) return claim;
  const facts = factsOf(claim.value);
  const known = await knownOf(reader(), [row]);
  const current = await currentPublication(reader(), row.claimId);
  const retracting = await isRetracting(reader(), row.claimId, current?.snapshot.sequence);
  const offered = decideDismissal(row, actor);
  return ok({
    ...sightingCard(row, known),
    now: await nowOf(row),
    attributions: attributionsOf(row, known),
    published: current?.snapshot.state === 'LIVE' ? publishedIn(current.snapshot) : null,
    mayPropose: opened(offered.ok ? decideProposal(facts, actor) : offered),
    mayConfirm: opened(decideConfirmation(facts, row, actor, retracting)),
    mayRefuse: opened(decideRefusal(row, actor)),
  });
}

/** Where the words stand in the newest version of the article, with the sentences around them. */
async function nowOf(row: SightingRow): Promise<SightingView['now']> {
  const newest = await newestVersion(reader(), row.articleId);
  if (!newest) throw new Error(`Article ${row.articleId} has no version.`);
  const found =
    newest.id === row.versionId
      ? { state: 'EXACT' as const, passage: row }
      : new NewText(newest.text).find(row);
  const lost = found.state === 'LOST';
  const version = lost ? await findVersion(reader(), row.articleId, row.versionId) : newest;
  if (!version) throw new Error(`Version ${row.versionId} of a sighting is gone.`);
  const { start, end, exact } = lost ? row : found.passage;
  const article = { language: row.article.language, display: 'FULL' as const };
  const { text, blocks } = version;
  const around = contextOf({ article, version: { text, blocks: blocksOf(blocks) }, passage: { start, end } });
  return { state: found.state, versionId: version.id, start, end, exact, ...around };
}

const publishedIn = ({ slug, sequence, passages }: Snapshot): SightingView['published'] => ({
  ...{ slug, sequence },
  passages: passages.map(({ article, before, exact, after, attributions }) => ({
    ...{ title: article.title, outlet: article.outlet.name },
    ...{ language: article.language, direction: article.direction },
    ...{ before, exact, after },
    words: attributions.map(({ words }) => words),
  })),
});
