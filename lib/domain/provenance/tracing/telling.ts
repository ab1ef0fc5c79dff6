import type { ClueDetail } from '@/lib/domain/provenance/clue';
import type { LineageClue } from '@/lib/domain/provenance/lineage';
import { isolated } from '@/lib/domain/text/isolating';

/** What a suggestion was made from: the clue, and what it says. */
export type Clue = { [C in LineageClue]: { clue: C; detail: ClueDetail[C] } }[LineageClue];

/** What of a clue is told: how much both share, or the words or the address that say so. */
export type ToldClue = { clue: LineageClue | null; share: number | null; words: string | null };

export function toldOf({ clue, detail }: Clue): ToldClue {
  if (clue === 'SHARED_TEXT') return { clue, share: detail.share, words: null };
  return { clue, share: null, words: clue === 'CANONICAL' ? detail.address : detail.words };
}

/** A clue in a sentence: how it is known until a person says it in their own words; null for what was said by hand. */
export function clueInWords({ clue, share, words }: ToldClue): string | null {
  if (clue === 'SHARED_TEXT') return `${shareInWords(share ?? 0)} of the shorter text stands in both.`;
  if (clue === 'CANONICAL') return `Both give this address: ${isolated(words ?? '')}.`;
  if (clue === 'CREDIT') return `It is credited: “${isolated(words ?? '')}”.`;
  return clue === 'LINK' ? `It links there: “${isolated(words ?? '')}”.` : null;
}

/** Never more than it is: "100%" is every word. */
const shareInWords = (share: number): string => `${Math.floor(share * 100)}%`;
