import type { SourceKind } from '../source';
import { fold } from '../text/folding';
import { isOneKind } from './merging';
import { mayBeOneName } from './spelling';

/** Why two sources may be one: the same Wikidata entry, the same name, or two spellings of one. */
export const likenesses = ['WIKIDATA', 'NAME', 'SPELLING'] as const;
export type Likeness = (typeof likenesses)[number];

export const likenessLabels: Record<Likeness, string> = {
  WIKIDATA: 'Same Wikidata entry',
  NAME: 'Same name',
  SPELLING: 'Two spellings of one name',
};

/** A source with all its names. */
export type Named = { kind: SourceKind; names: readonly string[]; wikidataId: string | null };

/**
 * Why two sources may be one, or null where nothing says so. Two Wikidata entries are two. Descriptions of anonymous sources say
 * nothing of who they are, so those are never compared by name.
 */
export function likenessOf(one: Named, other: Named): Likeness | null {
  if (one.kind === 'ANONYMOUS' || !isOneKind(one.kind, other.kind)) return null;
  if (one.wikidataId !== null && other.wikidataId !== null)
    return one.wikidataId === other.wikidataId ? 'WIKIDATA' : null;
  const pairs = one.names.flatMap((a) => other.names.map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => fold(a) === fold(b))) return 'NAME';
  return pairs.some(([a, b]) => mayBeOneName(a, b)) ? 'SPELLING' : null;
}
