import Link from 'next/link';
import { stateLabel } from '@/components/challenge/words';
import { WhenBy } from '@/components/text/when-by';
import { focusOnMount } from '@/components/ui/focus-on-mount';
import { Section } from '@/components/ui/section';
import type { ReportView } from '@/lib/schemas/challenge/report';

/** What was decided, and what its sender reads; takes the focus from the form that it was decided by. Draws nothing until then. */
export function Decided({ report, isNew }: { report: ReportView; isNew: boolean }) {
  const { kind, state, decidedAt, decidedBy, outcome, claim, published, hadPart } = report;
  if (!decidedAt) return null;
  return (
    <Section strong id="decided" title={stateLabel(kind, state)}>
      <div className="grid gap-3">
        <p ref={isNew ? focusOnMount : undefined} tabIndex={-1} className="text-sm text-ink-muted">
          <WhenBy at={decidedAt} by={decidedBy} />
        </p>
        {hadPart.decider ? (
          <p className="text-sm">Whoever decided had reviewed, adjudicated or summarised what they read.</p>
        ) : null}
        {outcome ? (
          <p dir="auto" className="reading whitespace-pre-line">
            {outcome}
          </p>
        ) : null}
        {kind === 'TIP' && claim ? (
          <p dir="auto">
            <Link href={`/desk/claims/${claim.id}`} className="link">
              {claim.statement}
            </Link>
          </p>
        ) : null}
        {kind === 'TIP' && claim ? (
          <p className="text-sm text-ink-muted">
            {published
              ? 'It is published: its sender finds the address at the receipt.'
              : 'Its sender is told that we check it, and nothing else until it is published.'}
          </p>
        ) : null}
      </div>
    </Section>
  );
}
