import { type Graded, SourceGrade } from '@/components/publication/graded';
import { SourceLink } from '@/components/publication/source-link';
import { cx } from '@/components/ui/class-names';
import { actLabels, basisLabels } from '@/lib/domain/attribution/attribution';
import type { PublicSourceRef } from '@/lib/domain/publication/parts/refs';
import type { SnapshotAttribution } from '@/lib/domain/publication/publication';
import { sourceKindLabels } from '@/lib/domain/source';

type Hop = SnapshotAttribution['hops'][number];
type Step = {
  key: string;
  part: string;
  source: PublicSourceRef | null;
  role: string | null;
  about: string;
  act: string | null;
};

type ChainProps = { hops: readonly Hop[]; outlet: PublicSourceRef; graded: Graded };

/**
 * The way of a claim from its origin to the article, drawn: a box for each speaker and the outlet, an arrow for each time
 * that it was passed on. Side by side where there is room, else under one another. The same is said in words beside it.
 */
export function PublicChain({ hops, outlet, graded }: ChainProps) {
  const steps = stepsOf(hops, outlet);
  if (steps.length < 2) return null;
  const across = steps.length <= 3;
  return (
    <div className="@container">
      <ol
        aria-label="From the origin to the article"
        className={cx('grid', across && '@2xl:auto-cols-fr @2xl:grid-flow-col')}
      >
        {steps.map((step) => (
          <li
            key={step.key}
            className={cx(
              'flex min-w-0 flex-col',
              across && '@2xl:flex-row @2xl:items-stretch last:@2xl:flex-none',
            )}
          >
            <StepBox step={step} graded={graded} />
            {step.act ? <Arrow act={step.act} across={across} /> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

function stepsOf(hops: readonly Hop[], outlet: PublicSourceRef): Step[] {
  const spoken = hops.filter((hop) => hop.speaker !== 'NONE');
  const steps = spoken.map((hop, index) => ({
    key: `${index}`,
    part: index === 0 ? 'Origin' : 'Passed on by',
    source: hop.source,
    role: hop.role ?? null,
    about: basisLabels[hop.basis],
    act: actLabels[hop.act],
  }));
  return [
    ...steps,
    {
      key: 'outlet',
      part: 'Published by',
      source: outlet,
      role: null,
      about: sourceKindLabels[outlet.kind].toLowerCase(),
      act: null,
    },
  ];
}

function StepBox({ step: { part, source, role, about }, graded }: { step: Step; graded: Graded }) {
  const unnamed = !source || source.kind === 'ANONYMOUS';
  return (
    <div
      className={cx(
        'min-w-0 grow border bg-raised px-3.5 py-2.5',
        unnamed ? 'border-dashed border-rule-strong' : 'border-rule-strong',
      )}
    >
      <p className="text-xs text-ink-muted">{part}</p>
      <p
        className={cx(
          'font-serif leading-snug font-semibold',
          source?.kind === 'ANONYMOUS' && 'first-letter:uppercase',
        )}
      >
        <span>
          {source ? <SourceLink source={source} className="link-quiet" /> : 'Not named in the article'}
        </span>
        <span className="ms-1.5 empty:hidden">
          <SourceGrade source={source} graded={graded} />
        </span>
      </p>
      {role ? (
        <p className="text-sm leading-snug">
          <bdi>{role}</bdi>
        </p>
      ) : null}
      <p className="text-xs text-ink-muted">{source?.kind === 'ANONYMOUS' ? `not named, ${about}` : about}</p>
    </div>
  );
}

/** An arrow with what was done on it, pointing down, or along the line of reading. */
const Arrow = ({ act, across }: { act: string; across: boolean }) => (
  <p
    className={cx(
      'flex shrink-0 items-center gap-2 py-1 ps-5 text-xs font-semibold text-ink-muted',
      across && '@2xl:flex-col @2xl:justify-center @2xl:gap-0.5 @2xl:px-2.5 @2xl:py-0',
    )}
  >
    <svg
      viewBox="0 0 28 12"
      aria-hidden="true"
      focusable="false"
      className={cx(
        'h-3 w-7 shrink-0 rotate-90',
        across && '@2xl:order-last @2xl:rotate-0 @2xl:rtl:-scale-x-100',
      )}
    >
      <path d="M0 6h25M20 1.5 26 6l-6 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
    {act}
  </p>
);
