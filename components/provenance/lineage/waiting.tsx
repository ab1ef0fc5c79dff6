'use client';

import type { LineageView } from '@/lib/schemas/provenance/lineage';
import { type Judge, JudgeSuggestion } from './judge';
import { LineageList } from './list';

/** Suggestions, each with the choice to confirm or reject it. */
export function WaitingSuggestions({ items, judge }: { items: readonly LineageView[]; judge: Judge }) {
  return (
    <LineageList
      label="Suggestions"
      items={items}
      acts={(lineage) => <JudgeSuggestion lineage={lineage} judge={judge} />}
    />
  );
}
