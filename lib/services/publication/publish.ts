import { beginChecks } from '@/lib/data/article/checking';
import type { CoveredClaim } from '@/lib/data/claim/graph';
import type { Reader, Tx } from '@/lib/data/db';
import { contentHash } from '@/lib/data/publication/content';
import { publicationFacts } from '@/lib/data/publication/facts';
import { settleFlags } from '@/lib/data/publication/flags';
import { endNotices } from '@/lib/data/publication/notices';
import {
  idsBySlug,
  rebuildArticles,
  rebuildSources,
  releaseSources,
  remarkArticles,
} from '@/lib/data/publication/pages';
import {
  type Current,
  currentPublication,
  isClaimSlugTaken,
  storeCorrection,
  storePublication,
} from '@/lib/data/publication/publications';
import type { Person } from '@/lib/domain/actor';
import { differences } from '@/lib/domain/publication/differences';
import type { Touched } from '@/lib/domain/publication/marks';
import type { SnapshotOverride } from '@/lib/domain/publication/parts/override';
import type { CorrectionKind, Snapshot, SnapshotCorrection } from '@/lib/domain/publication/publication';
import { buildSnapshot, corrected, retractedSnapshot } from '@/lib/domain/publication/snapshot';
import { saidIn } from '@/lib/domain/publication/source/said';
import { invalid, ok, type Result } from '@/lib/domain/result';
import { slugOf } from '@/lib/domain/text/slug';
import { newId } from '@/lib/services/ids';

export type Published = { slug: string; sequence: number; touched: Touched };

/** What an editor tells readers of a change. */
export type CorrectionNote = { kind: Exclude<CorrectionKind, 'RETRACTION'>; note: string };

/** What readers are told of a change, and of the gates that the claim fails and editors let it pass. */
export type Publishing = { note: CorrectionNote | null; overrides: SnapshotOverride[] };

/**
 * Publishes an approved claim, inside a move that has been decided. Refuses, naming `correction.note`, when readers would
 * see something else than in the last publication and nobody tells them what.
 */
export async function publish(
  tx: Tx,
  claim: CoveredClaim,
  { note, overrides }: Publishing,
  person: Person,
  now: Date,
): Promise<Result<Published>> {
  const { snapshot, before, changed } = await drawUp(tx, claim, overrides, person, now);
  if (changed && !note) return invalid('correction.note', 'Tell readers what changed and why.');
  if (!changed || !note) return ok(await put(tx, claim, { snapshot, before, person, now }));
  const [was, is] = [changed.before.join('\n'), changed.after.join('\n')];
  const correction = { ...note, at: now.toISOString(), before: was, after: is };
  return ok(
    await put(tx, claim, { snapshot: corrected(snapshot, correction), before, person, now, correction }),
  );
}

/** What readers would get of a claim, before anybody is told of it; and what they would find changed, if anything. */
export async function drawUp(
  db: Reader,
  claim: CoveredClaim,
  overrides: SnapshotOverride[],
  publisher: Person,
  now: Date,
): Promise<DrawnUp> {
  const before = await currentPublication(db, claim.id);
  const previous = before?.snapshot ?? null;
  const slug = claim.slug ?? (await freeSlug(db, claim));
  const how = { slug, at: now, previous, publisher: publisher.role, overrides };
  const facts = await publicationFacts(db, claim, how);
  const snapshot = buildSnapshot(facts);
  const changed = previous && differences(previous, snapshot);
  const differs = changed !== null && changed.before.length + changed.after.length > 0;
  return { snapshot, before, changed: differs ? changed : null };
}

type DrawnUp = {
  snapshot: Snapshot;
  before: Current | null;
  changed: ReturnType<typeof differences> | null;
};

/** Puts a tombstone in the place of a published claim. */
export async function retract(
  tx: Tx,
  claim: CoveredClaim,
  note: string,
  person: Person,
  now: Date,
): Promise<Published> {
  const before = await currentPublication(tx, claim.id);
  if (!before) throw new Error(`Claim ${claim.id} is published without a publication.`);
  const snapshot = retractedSnapshot(before.snapshot, { note, at: now.toISOString() });
  const correction = snapshot.corrections.at(-1);
  return put(tx, claim, { snapshot, before, person, now, correction });
}

type Putting = {
  snapshot: Snapshot;
  before: Current | null;
  person: Person;
  now: Date;
  correction?: SnapshotCorrection | undefined;
};

/** Stores the publication and makes every public page that it changes anew, in the same transaction. */
async function put(
  tx: Tx,
  claim: CoveredClaim,
  { snapshot, before, person, now, correction }: Putting,
): Promise<Published> {
  const id = newId(now);
  const { articleIds, sources } = await idsBySlug(tx, {
    articles: snapshot.passages.map((p) => p.article.slug),
    sources: snapshot.sources.map((s) => s.slug),
  });
  const mentioned = { articleIds, sourceIds: sources.map((source) => source.id) };
  const said = saidIn(snapshot);
  const hash = contentHash(claim);
  const captureIds = snapshot.state === 'LIVE' ? namedIn(claim) : [];
  const own = { id, claimId: claim.id, snapshot, contentHash: hash, captureIds };
  const sayings = sources.map(({ id: sourceId, slug }) => ({ sourceId, stance: said.get(slug) ?? null }));
  const row = { ...own, at: now, byId: person.id, articleIds, sources: sayings };
  await endAllNotices(tx, claim.id, now);
  await storePublication(tx, row);
  if (snapshot.state === 'LIVE') await beginChecks(tx, mentioned.articleIds, now);
  if (correction)
    await storeCorrection(tx, { ...correction, id: newId(now), publicationId: id, byId: person.id });
  const { slug, sequence } = snapshot;
  return { slug, sequence, touched: { claims: [slug], ...(await redraw(tx, before, mentioned, now)) } };
}

/** The ids of the captures that a publication of the claim names, each once. */
const namedIn = ({ covered: { copies } }: CoveredClaim): string[] => [
  ...new Set([...copies.named.values()].map(({ id }) => id)),
];

/** What readers were told beside the publication before is said by the new one, and nothing is left to decide. */
async function endAllNotices(tx: Tx, claimId: string, now: Date): Promise<void> {
  await endNotices(tx, { publication: { claimId } }, { endedAt: now, endedById: null });
  await settleFlags(tx, { claimId }, { decidedAt: now, decidedById: null, note: null });
}

type Mentioned = Pick<Current, 'articleIds' | 'sourceIds'>;

/**
 * Draws the pages of articles and sources that the publication mentions: the hash of the approval covers what they show
 * now. Of those that only the publication before it mentioned nothing new is taken.
 */
async function redraw(tx: Tx, before: Mentioned | null, mentioned: Mentioned, now: Date) {
  const articlesBefore = without(before?.articleIds, mentioned.articleIds);
  const sourcesBefore = without(before?.sourceIds, mentioned.sourceIds);
  const articles = await rebuildArticles(tx, mentioned.articleIds, now);
  const sources = await rebuildSources(tx, mentioned.sourceIds, now);
  return {
    articles: [...articles, ...(await remarkArticles(tx, articlesBefore, now))],
    sources: [...sources, ...(await releaseSources(tx, sourcesBefore))],
  };
}

const without = (ids: readonly string[] = [], others: readonly string[]): string[] =>
  ids.filter((id) => !others.includes(id));

/** Readable words of the statement; where another claim has them already, with the end of this claim's id. */
async function freeSlug(db: Reader, claim: CoveredClaim): Promise<string> {
  const short = claim.id.slice(-8);
  const words = slugOf(claim.statement, `claim-${short}`);
  if (!(await isClaimSlugTaken(db, words))) return words;
  return `${words.slice(0, 80 - 1 - short.length).replace(/-+$/, '')}-${short}`;
}
