import { lineageTypes } from '@/lib/domain/provenance/input';
import { lineageTypeLabels } from '@/lib/domain/provenance/lineage';
import { isolated } from '@/lib/domain/text/isolating';
import type { LineageEnd, LineageEvent, LineageView } from '@/lib/schemas/provenance/lineage';

/** "It republishes …": what may be said of something beside which the other stands. */
export const typeOptions = lineageTypes.map((value) => ({
  value,
  label: `It ${lineageTypeLabels[value]} …`,
}));

/** Where an end stands on the desk. */
export const endAddress = ({ kind, id }: Pick<LineageEnd, 'kind' | 'id'>): string =>
  ({ article: `/desk/articles/${id}`, evidence: `/desk/evidence/${id}`, source: `/desk/sources/${id}` })[
    kind
  ];

export const kindLabels: Record<LineageEnd['kind'], string> = {
  article: 'Article',
  evidence: 'Evidence',
  source: 'Source',
};

/** What somebody did to lineage. */
export const eventWords: Record<LineageEvent['what'], string> = {
  ADDED: 'Said by hand',
  EDITED: 'Changed',
  CONFIRMED: 'Confirmed',
  REJECTED: 'Rejected',
};

/** The title of lineage for those who hear it: "“A” republishes “B”". */
export const lineageInWords = ({ from, to, agency, type }: LineageView): string =>
  `“${isolated(from.title)}” ${lineageTypeLabels[type]} “${isolated(to?.title ?? agency ?? '')}”`;
