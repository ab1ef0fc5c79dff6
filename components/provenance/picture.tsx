import { layout, mirrored } from '@/lib/domain/provenance/showing/drawing/layout';
import type { ShownSide } from '@/lib/domain/provenance/showing/shown';
import { tellingOf } from '@/lib/domain/provenance/showing/words';
import type { Direction } from '@/lib/domain/text/text';
import { PictureBox } from './picture-box';
import { LineWords, PictureLine } from './picture-line';

/** More boxes than this tell nobody anything: the list has them all. */
const MOST_DRAWN = 150;

type PictureProps = {
  side: ShownSide;
  /** Names the picture on its page. */
  id: string;
  title: string;
  direction: Direction;
};

/**
 * The provenance picture: reports, what they come by, origins and the claimant, drawn where the page is made, so that readers
 * load no script for it. Each box can be reached by keyboard and says what it is; the picture scrolls where it is wider than the page.
 */
export function OriginsPicture({ side, id, title, direction }: PictureProps) {
  const { graph, sentence } = side;
  if (graph.nodes.length > MOST_DRAWN)
    return <p className="text-ink-muted">Too many reports to be drawn. The list has them all.</p>;
  const telling = tellingOf(side);
  const turned = direction === 'rtl';
  const { width, height, boxes, lines, dense } = turned ? mirrored(layout(graph)) : layout(graph);
  const places = new Map(boxes.map((box) => [box.id, box]));
  return (
    <div dir={direction} className="overflow-x-auto print:overflow-visible">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, and this holds what is drawn. */}
      <svg
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="max-w-none print:h-auto print:max-w-full"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{`${sentence}. Below it the same is told as a list.`}</desc>
        <svg aria-hidden="true" focusable="false" role="presentation">
          <g transform={turned ? `translate(${width} 0) scale(-1 1)` : undefined}>
            {lines.map((line) => (
              <PictureLine
                key={`${line.edge.from}-${line.edge.to}-${line.edge.type}`}
                line={line}
                side={side}
              />
            ))}
          </g>
          {dense ? null : <LineWords lines={lines} />}
        </svg>
        {graph.nodes.map((node) => {
          const box = places.get(node.id);
          return box ? (
            <PictureBox key={node.id} node={node} box={box} words={telling.node(node).words} dense={dense} />
          ) : null;
        })}
      </svg>
    </div>
  );
}
