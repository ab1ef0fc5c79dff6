import type { Tx } from '@/lib/data/db';
import { columnsOf, insertLineage, lineageOfPairs } from '@/lib/data/provenance/lineage';
import { isSameness, type Node } from '@/lib/domain/provenance/input';
import { agencyPair, type Lineage, pairOf, pairsBetween, placed } from '@/lib/domain/provenance/lineage';
import { type Clue, clueInWords, toldOf } from '@/lib/domain/provenance/tracing/telling';
import { fold } from '@/lib/domain/text/folding';
import { newIds } from '@/lib/services/ids';

/** What may come from what. `to` is null where a credit line names an agency that is no source yet. */
export type Suggestion = Omit<Lineage, 'to'> & { to: Node | null; agency: string | null } & Clue;

/**
 * Stores what was found and nobody has said anything to: between two that something stands, was suggested or was rejected, nothing is
 * suggested again, whichever came from which. Of several clues to the same the first counts. Nothing counts by it.
 */
export async function storeSuggestions(tx: Tx, found: readonly Suggestion[], now: Date): Promise<void> {
  const all = found.map(inOrder);
  const known = new Set((await lineageOfPairs(tx, all.flatMap(pairsFor))).map(({ pair }) => pair));
  const fresh = all.filter((suggestion) => {
    const pairs = pairsFor(suggestion);
    const isNew = !pairs.some((pair) => known.has(pair));
    for (const pair of pairs) known.add(pair);
    return isNew;
  });
  const ids = newIds(fresh.length, now);
  await insertLineage(
    tx,
    fresh.map((suggestion, i) => ({
      ...{ id: ids[i] ?? '', pair: pairsFor(suggestion)[0] ?? '', type: suggestion.type },
      ...columnsOf(suggestion.from, suggestion.to),
      ...{ state: 'SUGGESTED', reason: clueInWords(toldOf(suggestion)) ?? '', version: 1, createdAt: now },
      ...{ clue: suggestion.clue, detail: JSON.stringify(suggestion.detail) },
      ...{ createdById: null, judgedById: null, judgedAt: null },
    })),
  );
}

function inOrder(suggestion: Suggestion): Suggestion {
  const { from, to, type } = suggestion;
  if (to === null || !isSameness(type)) return suggestion;
  return { ...suggestion, ...placed({ from, to, type }) };
}

/** The pair under which a suggestion is stored, and the others that shut it out: an agency under its name here, too. */
function pairsFor({ from, to, agency }: Suggestion): string[] {
  const named = agency === null ? [] : [agencyPair(from, fold(agency))];
  return to === null ? named : [pairOf(from, to), ...pairsBetween(to, from), ...named];
}
