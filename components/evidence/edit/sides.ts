import type { Side } from '@/components/form/conflict-panel';
import { fieldLabels, valueInWords } from '../words';
import type { EvidenceEditDraft } from './draft';

const keys = ['title', 'url', 'type', 'publishedAt', 'sensitivity', 'state', 'originality'] as const;

/** What somebody else saved meanwhile beside what this person has, in words. */
export const sidesOf = (theirs: EvidenceEditDraft, yours: EvidenceEditDraft): Side[] => [
  ...keys.map((key) => ({
    label: fieldLabels[key],
    theirs: valueInWords(key, theirs[key]),
    yours: valueInWords(key, yours[key]),
  })),
  { label: fieldLabels.sourceId, theirs: theirs.source?.name ?? '', yours: yours.source?.name ?? '' },
];
