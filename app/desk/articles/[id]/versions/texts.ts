import { versionDifference } from '@/lib/domain/article/difference';
import type { Part } from '@/lib/domain/text/difference/difference';
import { sizeInWords, sizeOf } from '@/lib/domain/text/difference/telling';
import type { VersionView } from '@/lib/schemas/article/version';

/** In UTF-16 units: of longer texts the list says nothing, and their difference is worked out when it is asked for. */
const MEASURED = 200_000;

/** What changed from one version to the next, in a few words; null where a text is too long to compare by the way. */
export const changeInWords = (before: VersionView, after: VersionView): string | null =>
  Math.max(before.text.length, after.text.length) > MEASURED
    ? null
    : sizeInWords(sizeOf(versionDifference(asBlocks(before), asBlocks(after))));

export const differenceOf = (before: VersionView, after: VersionView): Part[] =>
  versionDifference(asBlocks(before), asBlocks(after));

type Blocks = Parameters<typeof versionDifference>[0];

const asBlocks = ({ text, blocks }: VersionView): Blocks => ({ text, blocks: blocks as Blocks['blocks'] });
