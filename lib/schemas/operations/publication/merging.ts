import { given } from '../../given';
import { operation } from '../../operation';
import { Id } from '../../primitives';
import { MergePreview } from '../../publication/merge-preview';
import { MergeSource, MergesView, MergeView, PreviewMerge, UnmergeSource } from '../../source/merging';

export const listMergesOperation = operation({
  id: 'listMerges',
  method: 'GET',
  path: '/sources/{sourceId}/merges',
  tag: 'Sources',
  summary: 'List the merges of a source',
  description: 'What was merged into it, and what it was merged into, the newest first; 50 at most.',
  input: given({ sourceId: Id }),
  output: MergesView,
});

export const previewMergeOperation = operation({
  id: 'previewMerge',
  method: 'GET',
  path: '/sources/{sourceId}/merges/preview',
  tag: 'Sources',
  summary: 'Look at what merging a source would do',
  description:
    'What would count as the other’s, and the claims that it would reach, of those that you may see. Nothing is changed. For whoever may merge, with a token that may write. Of two anonymous sources for both of whom a name was entered it counts as a comparison, of which there are ten an hour, and is recorded.',
  input: PreviewMerge,
  output: MergePreview,
  reserved: true,
});

export const mergeSourceOperation = operation({
  id: 'mergeSource',
  method: 'POST',
  path: '/sources/{sourceId}/merges',
  tag: 'Sources',
  summary: 'Merge a source into another',
  description:
    'For editors. No row is moved: what names the source counts as the other’s while the merge stands, and shows its name. Whoever merges is a contributor of the claims that tell of either and are not published yet.',
  input: MergeSource,
  output: MergeView,
  conflicts: true,
});

export const unmergeSourceOperation = operation({
  id: 'unmergeSource',
  method: 'POST',
  path: '/sources/{sourceId}/unmerges',
  tag: 'Sources',
  summary: 'Undo a merge',
  description:
    'For editors, in any order. Every row is as it was; `staysBehind` says what was recorded with the other source meanwhile.',
  input: UnmergeSource,
  output: MergeView,
  conflicts: true,
});
