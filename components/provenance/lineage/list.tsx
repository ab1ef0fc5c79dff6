import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { clueInWords } from '@/lib/domain/provenance/tracing/telling';
import type { LineageView } from '@/lib/schemas/provenance/lineage';
import { LineageSentence } from './sentence';
import { lineageInWords } from './words';

type ListProps = {
  label: string;
  items: readonly LineageView[];
  /** The id of what the page is about. */
  here?: string;
  /** What may be done with each: its buttons. */
  acts?: (lineage: LineageView) => ReactNode;
};

/** What comes from what, each with how it is known and who says so. */
export function LineageList({ label, items, here, acts }: ListProps) {
  return (
    <ul aria-label={label} className="grid divide-y divide-rule">
      {items.map((lineage) => (
        <li key={lineage.id} className="grid gap-2 py-3 first:pt-0 last:pb-0">
          <Item lineage={lineage} here={here} />
          {acts?.(lineage)}
        </li>
      ))}
    </ul>
  );
}

function Item({ lineage, here }: { lineage: LineageView; here?: string | undefined }) {
  const clue = clueInWords(lineage);
  return (
    <div className="grid min-w-0 gap-1 wrap-anywhere">
      <p>
        {lineage.state === 'SUGGESTED' ? (
          <span className="me-2">
            <Badge tone="warning">Suggested</Badge>
          </span>
        ) : null}
        <LineageSentence lineage={lineage} here={here} />
      </p>
      {clue ? <p className="text-sm text-ink-muted">{clue}</p> : null}
      {lineage.state === 'SUGGESTED' ? null : (
        <p dir="auto" className="text-sm">
          {lineage.reason}
        </p>
      )}
      <p className="text-sm text-ink-muted">
        <Who lineage={lineage} />
        <Link
          href={`/desk/lineage/${lineage.id}`}
          className="link"
          aria-label={`Look closer: ${lineageInWords(lineage)}`}
        >
          Look closer
        </Link>
      </p>
    </div>
  );
}

function Who({ lineage: { createdAt, judgedAt, judgedBy } }: { lineage: LineageView }) {
  return (
    <>
      {judgedBy ? (
        <span>
          <bdi>{judgedBy.name}</bdi>,{' '}
        </span>
      ) : null}
      <DateTime value={judgedAt ?? createdAt} />
      <span>{' · '}</span>
    </>
  );
}
