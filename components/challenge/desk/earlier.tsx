import { stateLabel } from '@/components/challenge/words';
import { WhenBy } from '@/components/text/when-by';
import { Section } from '@/components/ui/section';
import { Timeline } from '@/components/ui/timeline';
import type { EarlierDecision } from '@/lib/schemas/challenge/reopening';
import type { ReportView } from '@/lib/schemas/challenge/report';

/** What was decided before it was taken up again, what its sender was told, and why it is looked into anew. */
export function Earlier({ report: { kind, earlier } }: { report: ReportView }) {
  if (earlier.length === 0) return null;
  const entries = earlier.map((one) => ({
    key: one.reopenedAt,
    title: stateLabel(kind, one.state),
    meta: <WhenBy at={one.decidedAt} by={one.decidedBy} />,
    children: <Undone decision={one} />,
  }));
  return (
    <Section strong id="earlier" title="Decided before">
      <Timeline label="Earlier decisions, in order" entries={entries} />
    </Section>
  );
}

const Undone = ({ decision: { outcome, reason, reopenedAt, reopenedBy } }: { decision: EarlierDecision }) => (
  <div className="grid gap-2">
    {outcome ? (
      <p dir="auto" className="whitespace-pre-line">
        {outcome}
      </p>
    ) : null}
    <p className="text-ink-muted">
      <span>Looked into again since </span>
      <WhenBy at={reopenedAt} by={reopenedBy} />
    </p>
    <p dir="auto" className="whitespace-pre-line">
      {reason}
    </p>
  </div>
);
