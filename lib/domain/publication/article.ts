import { type Block, excerptsAround } from '@/lib/domain/article';
import { locateIdentical } from '@/lib/domain/passage/anchoring';
import { type Span, sliceCodePoints } from '@/lib/domain/text/text';
import { saidIn } from './card';
import type { VersionFacts } from './facts';
import type { PublicArticleHead } from './parts/refs';
import { articleHead } from './passages';
import type { PublicArticleSnapshot, PublicationCard, Snapshot, SnapshotPassage } from './publication';

type Piece = PublicArticleSnapshot['pieces'][number];
type Mark = PublicArticleSnapshot['marks'][number];

export type ArticleFacts = {
  article: PublicArticleHead;
  version: VersionFacts;
  /**
   * The current publications of claims that stand in it. Those that are live count, where their passages stand in this text; of one
   * that was published from an earlier text, where the very words stand here.
   */
  publications: readonly { snapshot: Snapshot; card: PublicationCard }[];
};

/** The public page of an article: as much of its text as readers may see, and where published claims stand in it. */
export function articleSnapshot({ article, version, publications }: ArticleFacts): PublicArticleSnapshot {
  const live = publications.filter(({ snapshot }) => snapshot.state === 'LIVE');
  const marks = live
    .flatMap(({ snapshot, card }) => marksOf(snapshot, card, article.slug, version))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.claim.slug < b.claim.slug ? -1 : 1));
  return {
    format: 'sourceline.article.1',
    article: { ...articleHead(article), textSha256: version.sha256 },
    pieces: article.display === 'FULL' ? wholeText(version) : excerpts(version, marks, article.language),
    marks,
    earlier: earlierIn(live, marks),
  };
}

/** Claims that are live and stand nowhere in this text, though they were published from the article. */
function earlierIn(
  live: ArticleFacts['publications'],
  marks: readonly Mark[],
): PublicationCard[] | undefined {
  const standing = new Set(marks.map(({ claim }) => claim.slug));
  const earlier = live.map(({ card }) => card).filter(({ slug }) => !standing.has(slug));
  return earlier.length > 0 ? earlier : undefined;
}

const marksOf = (snapshot: Snapshot, claim: PublicationCard, slug: string, version: VersionFacts): Mark[] =>
  snapshot.passages
    .filter((passage) => passage.article.slug === slug)
    .flatMap((passage) => {
      const place = placeIn(version, passage);
      const words = passage.attributions.map((a) => a.words);
      return place ? [{ ...place, claim, saidBy: saidIn([passage]), words }] : [];
    });

/** Where a published passage stands in this text: where it was published, or where its words were found identically. */
function placeIn(version: VersionFacts, passage: SnapshotPassage): Span | null {
  const { start, end } = passage;
  if (passage.textSha256 === version.sha256) return { start, end };
  const found = locateIdentical(version.text, passage);
  return found.state === 'EXACT' || found.state === 'MOVED' ? found.span : null;
}

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
