import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { statusLabels } from '@/lib/domain/claim/claim';
import { gateLabels } from '@/lib/domain/claim/gate';
import { shiftInWords } from '@/lib/domain/provenance/shift';
import type { RippleView } from '@/lib/schemas/publication/ripple';

/** The claims that a change reaches, each with what becomes of its numbers. */
export function Reached({ ripple: { items, more } }: { ripple: RippleView }) {
  return (
    <>
      <ul className="grid gap-3 empty:hidden">
        {items.map(({ claim, published, shift, fails }) => (
          <li key={claim.id} className="grid gap-1 border-s-2 border-rule-strong ps-3">
            <Link
              href={`/desk/claims/${claim.id}`}
              dir={claim.direction}
              lang={claim.language}
              className="link font-serif wrap-anywhere"
            >
              {claim.statement}
            </Link>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <Badge tone={published ? 'warning' : 'neutral'}>
                {published ? 'Readers see it' : statusLabels[claim.status]}
              </Badge>
              <span>{changesIn(shift)}</span>
            </p>
            {fails.map((gate) => (
              <p key={gate} className="text-sm">
                Not so any more: {gateLabels[gate]}.
              </p>
            ))}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="text-sm text-ink-muted">And {more.toLocaleString('en-GB')} more.</p> : null}
    </>
  );
}

const changesIn = (shift: RippleView['items'][number]['shift']): string =>
  shiftInWords(shift).join(' ') || 'Its numbers stay as they are.';
