'use client';

import { memo } from 'react';
import { PassageMark } from '@/components/passage/mark';
import type { BlockKind } from '@/lib/domain/article';
import { type Segment, segments } from '@/lib/domain/passage/anchoring';
import { codePointLength, type Span, sliceCodePoints } from '@/lib/domain/text/text';

/** Something that is marked in a block; without a claim it is the passage being chosen. */
export type BlockSpan = Span & { id: string; claimId: string | null; selected: boolean };

type ArticleBlockProps = {
  kind: BlockKind;
  level: number;
  /** The code point offset of the block's text. */
  start: number;
  text: string;
  spans: readonly BlockSpan[];
  onChoose: (claimIds: string[]) => void;
};

/** One block, cut wherever a mark begins or ends. Drawn again only when its own marks change. */
export const ArticleBlock = memo(function ArticleBlock(props: ArticleBlockProps) {
  const { kind, level, start, text, spans } = props;
  const cut = segments([...spans], { start, end: start + codePointLength(text) });
  const runs = cut.map((segment) => <Run key={segment.start} {...props} segment={segment} />);
  if (kind === 'HEADING') return level <= 2 ? <h2>{runs}</h2> : <h3>{runs}</h3>;
  if (kind === 'QUOTE') return <blockquote>{runs}</blockquote>;
  if (kind === 'LIST_ITEM') return <li>{runs}</li>;
  return <p>{runs}</p>;
});

/** A stretch under the same marks. Its words are the only text of an element that knows their offset. */
function Run({ segment, start, text, spans, onChoose }: ArticleBlockProps & { segment: Segment }) {
  const covering = spans.filter(({ id }) => segment.ids.includes(id));
  const claimIds = [...new Set(covering.flatMap(({ claimId }) => claimId ?? []))];
  const words = (
    <span data-start={segment.start}>
      {sliceCodePoints(text, segment.start - start, segment.end - start)}
    </span>
  );
  const marked =
    claimIds.length > 0 ? (
      <PassageMark
        count={claimIds.length}
        onPress={() => onChoose(claimIds)}
        selected={covering.some(({ selected }) => selected)}
        last={covering.some(({ end }) => end === segment.end)}
      >
        {words}
      </PassageMark>
    ) : (
      words
    );
  if (!segment.ids.includes('draft')) return marked;
  return (
    <PassageMark count={0} state="draft">
      {marked}
    </PassageMark>
  );
}
