import type { Block } from '@/lib/domain/article';
import { difference, type Part } from '@/lib/domain/text/difference/difference';
import { indexCodePoints } from '@/lib/domain/text/offsets';

/** What became of an article's text from one version to another, block by block. `blocks` must be sound for `text`. */
export const versionDifference = (
  before: { text: string; blocks: readonly Block[] },
  after: { text: string; blocks: readonly Block[] },
): Part[] => difference(blockTexts(before), blockTexts(after));

function blockTexts({ text, blocks }: { text: string; blocks: readonly Block[] }): string[] {
  const { slice } = indexCodePoints(text);
  return blocks.map(({ start, end }) => slice(start, end));
}
