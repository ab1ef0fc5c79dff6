import { cx } from '@/components/ui/class-names';
import type { Box } from '@/lib/domain/provenance/showing/drawing/layout';
import type { ShownNode } from '@/lib/domain/provenance/showing/shown';
import { roleLabels, stateLabels } from '@/lib/domain/provenance/showing/words';

type BoxProps = { node: ShownNode; box: Box; words: string; dense: boolean };

/** A box of the picture. What sets it apart is drawn and said in a word, never by colour alone. */
export function PictureBox({ node, box, words, dense }: BoxProps) {
  const { x, y, width, height } = box;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: whoever goes through the picture by keyboard hears each box.
    <g tabIndex={0} role="img" aria-label={words} className="group/box outline-none">
      <Frame node={node} box={box} />
      <foreignObject x={x} y={y} width={width} height={height}>
        <div className={cx('flex h-full flex-col justify-center px-2.5', dense ? 'py-0.5' : 'py-1')}>
          {dense ? null : <p className="truncate text-[11px] leading-4 text-ink-muted">{kicker(node)}</p>}
          <p
            dir="auto"
            className={cx(
              'font-serif text-[13px] leading-4 font-semibold text-ink',
              dense ? 'truncate' : 'line-clamp-2',
              node.kind === 'source' && 'first-letter:uppercase',
              node.state === 'leftOut' && 'line-through',
            )}
          >
            {node.label}
          </p>
          <p dir="auto" className="truncate text-[11px] leading-4 text-ink-muted">
            {(dense ? stateLabels[node.state] : null) ?? node.about}
          </p>
        </div>
      </foreignObject>
    </g>
  );
}

const kicker = ({ role, state }: ShownNode): string =>
  [roleLabels[role], stateLabels[state]].filter(Boolean).join(' · ');

function Frame({ node: { role, state }, box: { x, y, width, height } }: Pick<BoxProps, 'node' | 'box'>) {
  const isEnd = role === 'origin' || role === 'claimant';
  const size = { x, y, width, height };
  return (
    <>
      <rect
        {...size}
        rx={role === 'claimant' ? 12 : 2}
        strokeWidth={isEnd ? 2.25 : 1.25}
        strokeDasharray={state === 'unknown' ? '6 4' : undefined}
        className={cx(
          role === 'claimant' ? 'fill-surface-strong' : isEnd ? 'fill-surface' : 'fill-raised',
          isEnd || state === 'circular' ? 'stroke-ink' : 'stroke-rule-strong',
          'forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]',
          'group-focus-visible/box:stroke-focus group-focus-visible/box:[stroke-width:4]',
        )}
      />
      {state === 'circular' ? (
        <rect
          {...{ x: x + 3, y: y + 3, width: width - 6, height: height - 6 }}
          fill="none"
          className="stroke-ink"
        />
      ) : null}
      {state === 'challenged' ? <rect {...size} width={5} className="fill-warning" /> : null}
      {state === 'leftOut' ? (
        <line x1={x} y1={y + height} x2={x + width} y2={y} className="stroke-rule-strong" />
      ) : null}
    </>
  );
}
