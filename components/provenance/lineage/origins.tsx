'use client';

import { Disclosure } from '@/components/ui/disclosure';
import type { LineageView } from '@/lib/schemas/provenance/lineage';
import { AddLineageForm, type AddLineageProps } from './add';
import { type Judge, JudgeSuggestion } from './judge';
import { LineageList } from './list';

type OriginsProps = AddLineageProps & { items: readonly LineageView[]; judge: Judge };

/** Where an article or a piece of evidence comes from, what comes from it, and the way to say so. */
export function NodeOrigins({ from, items, add, find, judge }: OriginsProps) {
  const isFrom = ({ type, from: end, to }: LineageView) =>
    end.id === from.id || (type.startsWith('SAME_') && to?.id === from.id);
  const acts = (lineage: LineageView) =>
    lineage.state === 'SUGGESTED' ? <JudgeSuggestion lineage={lineage} judge={judge} /> : null;
  const [here, elsewhere] = [items.filter(isFrom), items.filter((lineage) => !isFrom(lineage))];
  return (
    <div className="grid gap-5">
      {here.length > 0 ? (
        <LineageList label="Where this comes from" items={here} here={from.id} acts={acts} />
      ) : (
        <p className="text-ink-muted">Nobody has said yet.</p>
      )}
      <Disclosure summary="Say where this comes from">
        <AddLineageForm from={from} add={add} find={find} />
      </Disclosure>
      {elsewhere.length > 0 ? (
        <div className="grid gap-3 border-t border-rule pt-4">
          <h3 className="font-sans text-base font-semibold">What comes from this</h3>
          <LineageList label="What comes from this" items={elsewhere} here={from.id} acts={acts} />
        </div>
      ) : null}
    </div>
  );
}
