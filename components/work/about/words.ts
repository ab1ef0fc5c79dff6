import { sourceKindLabels } from '@/lib/domain/source';
import { isolated } from '@/lib/domain/text/isolating';
import type { AboutField, Meaning } from '@/lib/domain/work/about';

/** What a list is narrowed to is called, where it is chosen, offered and taken away. */
export const aboutLabels: Record<AboutField, { label: string; any: string; before: string; which: string }> =
  {
    articleId: { label: 'Article', any: 'Any article', before: 'In', which: 'Which article' },
    sourceId: { label: 'Source', any: 'Any source', before: 'Naming', which: 'Which source' },
  };

/** What tells one of several from its namesakes. */
export const meaningDetail = ({ kind, by, on }: Meaning): string =>
  [kind && sourceKindLabels[kind], by && isolated(by), on].filter(Boolean).join(' · ');
