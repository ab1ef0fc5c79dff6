import { type Block, excerptsAround } from '@/lib/domain/article';
import { type Span, sliceCodePoints } from '@/lib/domain/text/text';
import { saidIn } from './card';
import type { VersionFacts } from './facts';
import { articleHead } from './passages';
import type { PublicArticleHead, PublicArticleSnapshot, PublicationCard, Snapshot } from './publication';

type Piece = PublicArticleSnapshot['pieces'][number];
type Mark = PublicArticleSnapshot['marks'][number];

export type ArticleFacts = {
  article: PublicArticleHead;
  version: VersionFacts;
  /** The current publications of claims that stand in it; only those that are live, and only at this very text, count. */
  publications: readonly { snapshot: Snapshot; card: PublicationCard }[];
};

/** The public page of an article: as much of its text as readers may see, and where published claims stand in it. */
export function articleSnapshot({ article, version, publications }: ArticleFacts): PublicArticleSnapshot {
  const marks = publications
    .filter(({ snapshot }) => snapshot.state === 'LIVE')
    .flatMap(({ snapshot, card }) => marksOf(snapshot, card, article.slug, version))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.claim.slug < b.claim.slug ? -1 : 1));
  return {
    format: 'sourceline.article.1',
    article: { ...articleHead(article), textSha256: version.sha256 },
    pieces: article.display === 'FULL' ? wholeText(version) : excerpts(version, marks, article.language),
    marks,
  };
}

const marksOf = (snapshot: Snapshot, claim: PublicationCard, slug: string, version: VersionFacts): Mark[] =>
  snapshot.passages
    .filter((p) => p.article.slug === slug && p.textSha256 === version.sha256)
    .map((passage) => ({
      start: passage.start,
      end: passage.end,
      claim,
      saidBy: saidIn([passage]),
      words: passage.attributions.map((a) => a.words),
    }));

const wholeText = ({ text, blocks }: VersionFacts): Piece[] => {
  const points = [...text];
  return blocks.map((block) => ({
    ...pieceOf(block, block),
    text: points.slice(block.start, block.end).join(''),
    gap: false,
  }));
};

function excerpts({ text, blocks }: VersionFacts, marks: Span[], locale: string): Piece[] {
  const windows = excerptsAround(text, blocks, marks, { locale });
  return windows.flatMap((window, i) => {
    const block = blocks[window.block];
    if (!block) return [];
    const before = windows[i - 1];
    const goesOn = window.start === block.start && endsAtBlock(blocks, window.block - 1, before);
    const piece = sliceCodePoints(text, window.start, window.end);
    return [{ ...pieceOf(block, window), text: piece, gap: !goesOn }];
  });
}

/** Whether the piece before ends exactly where the block before ends; the start of the text needs no piece before. */
const endsAtBlock = (blocks: Block[], index: number, before: Span | undefined): boolean =>
  index < 0 || (before !== undefined && before.end === blocks[index]?.end);

const pieceOf = (block: Block, { start, end }: Span) => ({
  kind: block.kind,
  level: block.level ?? null,
  start,
  end,
});
