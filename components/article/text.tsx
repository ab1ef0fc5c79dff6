'use client';

import { memo, useMemo } from 'react';
import type { Block } from '@/lib/domain/article';
import { overlaps } from '@/lib/domain/passage/anchoring';
import type { CodePointIndex } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import { ArticleBlock, type BlockSpan } from './block';

export type ArticleTextProps = {
  index: CodePointIndex;
  blocks: readonly Block[];
  /** Where claims stand. `id` is the appearance. */
  marks: readonly (Span & { id: string; claimId: string })[];
  selectedClaimId: string | null;
  /** The passage that is being made into a claim. */
  draft: Span | null;
  onChoose: (claimIds: string[]) => void;
};

const none: readonly BlockSpan[] = [];

/** The text of an article, block by block, with its claims marked where they stand. */
export const ArticleText = memo(function ArticleText(props: ArticleTextProps) {
  const { index, blocks, marks, selectedClaimId, draft, onChoose } = props;
  const spans = useMemo(
    () => spansByBlock(blocks, marks, selectedClaimId, draft),
    [blocks, marks, selectedClaimId, draft],
  );
  return listed(blocks).map((run) => {
    const drawn = run.map(({ block, at }) => (
      <ArticleBlock
        key={block.start}
        kind={block.kind}
        level={block.level ?? 2}
        start={block.start}
        text={index.slice(block.start, block.end)}
        spans={spans.get(at) ?? none}
        onChoose={onChoose}
      />
    ));
    return run[0]?.block.kind === 'LIST_ITEM' ? <ul key={`list ${run[0].block.start}`}>{drawn}</ul> : drawn;
  });
});

/** Blocks in runs: list items that follow each other are one run, everything else stands alone. */
function listed(blocks: readonly Block[]): { block: Block; at: number }[][] {
  const runs: { block: Block; at: number }[][] = [];
  blocks.forEach((block, at) => {
    const last = runs.at(-1);
    if (block.kind === 'LIST_ITEM' && last?.[0]?.block.kind === 'LIST_ITEM') last.push({ block, at });
    else runs.push([{ block, at }]);
  });
  return runs;
}

function spansByBlock(
  blocks: readonly Block[],
  marks: ArticleTextProps['marks'],
  selectedClaimId: string | null,
  draft: Span | null,
): Map<number, BlockSpan[]> {
  const spans: BlockSpan[] = marks.map(({ id, claimId, start, end }) => ({
    ...{ id, claimId, start, end },
    selected: claimId === selectedClaimId,
  }));
  if (draft) spans.push({ id: 'draft', claimId: null, selected: false, ...draft });
  const byBlock = new Map<number, BlockSpan[]>();
  blocks.forEach((block, at) => {
    const within = spans.filter((span) => overlaps(span, block));
    if (within.length > 0) byBlock.set(at, within);
  });
  return byBlock;
}
