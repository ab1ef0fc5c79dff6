'use client';

import { VerdictMark } from '@/components/review/finding/marks';
import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { claimKindLabels, statusLabels } from '@/lib/domain/claim/claim';
import type { Direction } from '@/lib/domain/text/text';
import type { ArticleMark } from '@/lib/schemas/article';

type MarksListProps = {
  marks: readonly ArticleMark[];
  /** That of the article: its claims stand at the side from which it is read. */
  direction: Direction;
  /** Only these claims, when some overlap. */
  only?: readonly string[];
  onChoose: (claimId: string) => void;
};

/** The claims of an article in the order in which they first stand in it. */
export function MarksList({ marks, direction, only, onChoose }: MarksListProps) {
  const claims = byClaim(marks).filter(([mark]) => !only || (mark && only.includes(mark.claimId)));
  if (claims.length === 0)
    return (
      <EmptyState title="No claims yet">
        Select a passage in the text. What it says becomes a claim that can be checked.
      </EmptyState>
    );
  return (
    <ol dir={direction} className="grid">
      {claims.map(([mark, ...more]) =>
        mark ? (
          <li key={mark.claimId} className="relative border-t border-rule py-3 first:border-t-0 first:pt-0">
            <p className="flex flex-wrap items-center gap-2 text-xs text-ink-muted">
              <span>{claimKindLabels[mark.kind]}</span>
              <Badge>{statusLabels[mark.status]}</Badge>
              {mark.verdict ? <VerdictMark verdict={mark.verdict} size="sm" /> : null}
              {more.length > 0 ? <span>{more.length + 1} passages here</span> : null}
            </p>
            <button
              type="button"
              onClick={() => onChoose(mark.claimId)}
              className="mt-1 w-full rounded-sm text-start font-serif text-lg leading-snug after:absolute after:inset-0 hover:underline"
            >
              <span dir="auto" className="block">
                {mark.statement}
              </span>
            </button>
            {saidIn([mark, ...more]).map((saying) => (
              <SaidBy key={saying.words} sayings={[saying]} className="mt-1 text-sm rtl:text-right" />
            ))}
          </li>
        ) : null,
      )}
    </ol>
  );
}

/** Who says so in these passages, each line once. */
const saidIn = (marks: readonly ArticleMark[]) => {
  const sayings = marks.flatMap((mark) => mark.saidBy.map((saying) => [saying.words, saying] as const));
  return [...new Map(sayings).values()];
};

function byClaim(marks: readonly ArticleMark[]): ArticleMark[][] {
  const claims = new Map<string, ArticleMark[]>();
  for (const mark of marks.toSorted((a, b) => a.start - b.start || a.end - b.end))
    claims.set(mark.claimId, [...(claims.get(mark.claimId) ?? []), mark]);
  return [...claims.values()];
}
