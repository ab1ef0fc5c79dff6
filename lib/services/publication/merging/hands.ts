import { inHandsOf, releaseContributor } from '@/lib/data/claim/contributors';
import type { Tx } from '@/lib/data/db';
import { didSince, eventsAbout, movedSince } from '@/lib/data/record/about';
import { type MergeRow, standingMergesBy } from '@/lib/data/source/merges';

/*
 * Who merges two sources has a hand in the claims that tell of them. Once the merge is undone nothing of that hand is left in a
 * claim that did not move meanwhile, and then they are no contributor of it any more either.
 */

/** As `mergeSource` records it. */
type Detail = { mergeId: string; telling: string[]; contributed: string[] };

/** Of these claims, those in which somebody has a hand through their merges alone: this one and others that stand. */
export async function handsIn(tx: Tx, userId: string, telling: readonly string[]): Promise<string[]> {
  const had = new Set(await inHandsOf(tx, userId, telling));
  const through = new Set<string>();
  for (const { id, fromId } of await standingMergesBy(tx, userId))
    for (const claimId of (await detailOf(id, fromId))?.detail.contributed ?? []) through.add(claimId);
  return telling.filter((id) => !had.has(id) || through.has(id));
}

/**
 * Takes whoever merged out of the contributors of claims that are as they were, where their hand was in nothing else.
 * @returns the claims that have not moved since the merge, and of how many they stay a contributor
 */
export async function takeBackHands(
  tx: Tx,
  merge: MergeRow,
): Promise<{ untouched: Set<string>; keptIn: number }> {
  const recorded = await detailOf(merge.id, merge.fromId);
  if (!recorded) return { untouched: new Set(), keptIn: 0 };
  const { detail, sequence } = recorded;
  const moved = await movedSince(detail.telling, sequence);
  const untouched = new Set(detail.telling.filter((id) => !moved.has(id)));
  if (await didSince(merge.byId, sequence, OF_MERGES))
    return { untouched, keptIn: detail.contributed.length };
  const through = new Set<string>();
  for (const { id, fromId } of await standingMergesBy(tx, merge.byId))
    if (id !== merge.id)
      for (const claimId of (await detailOf(id, fromId))?.detail.contributed ?? []) through.add(claimId);
  const back = detail.contributed.filter((id) => untouched.has(id) && !through.has(id));
  await releaseContributor(tx, merge.byId, back);
  const kept = detail.contributed.filter((id) => !untouched.has(id));
  return { untouched, keptIn: kept.length };
}

/** What has no hand in a claim, or is counted as another merge. */
const OF_MERGES = ['source.merged', 'source.unmerged', 'source.distinguished', 'session.signedIn'];

/** How many merges a source is looked through for one. */
const MOST = 100;

async function detailOf(
  mergeId: string,
  fromId: string,
): Promise<{ detail: Detail; sequence: number } | null> {
  const events = await eventsAbout('source', fromId, 'source.merged', MOST);
  const found = events
    .map(({ detail, sequence }) => ({ detail: JSON.parse(detail) as Detail, sequence }))
    .find(({ detail }) => detail.mergeId === mergeId);
  return found ?? null;
}
