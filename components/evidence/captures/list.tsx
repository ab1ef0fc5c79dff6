import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import type { CapturesView, CaptureView, GoneView } from '@/lib/schemas/evidence';
import { CaptureItem } from './item';

type CaptureListProps = { evidenceId: string; captures: Pick<CapturesView, 'items' | 'gone'> };

/** The copies, and the looks that found no page any more, the newest first. */
export function CaptureList({ evidenceId, captures }: CaptureListProps) {
  const looks = looksIn(captures);
  if (looks.length === 0) return null;
  return (
    <ol className="border-b border-rule">
      {looks.map((look) =>
        'capture' in look ? (
          <CaptureItem key={look.capture.id} evidenceId={evidenceId} capture={look.capture} />
        ) : (
          <GoneItem key={look.at} gone={look.gone} />
        ),
      )}
    </ol>
  );
}

type Look = { at: string } & ({ capture: CaptureView } | { gone: GoneView });

const looksIn = ({ items, gone }: CaptureListProps['captures']): Look[] =>
  [
    ...items.map((capture) => ({ at: capture.capturedAt, capture })),
    ...gone.map((look) => ({ at: look.at, gone: look })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));

function GoneItem({ gone: { at, askedBy } }: { gone: GoneView }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-rule py-3">
      <Badge tone="warning">Gone</Badge>
      <DateTime value={at} show="minute" />
      {askedBy ? (
        <span className="text-sm text-ink-muted">
          {'asked for by '}
          <bdi>{askedBy.name}</bdi>
        </span>
      ) : null}
    </li>
  );
}
