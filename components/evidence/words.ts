import { dateInWords } from '@/components/text/partial-date';
import {
  evidenceStateLabels,
  evidenceTypeLabels,
  originalityLabels,
  sensitivityLabels,
} from '@/lib/domain/evidence/evidence';
import type { editedFields } from '@/lib/schemas/evidence/edit';

type Edited = (typeof editedFields)[number];

/** What a form and a history call the parts of what is said of evidence. */
export const fieldLabels: Record<Edited, string> = {
  title: 'Title',
  url: 'Address',
  sourceId: 'Who published or said it',
  type: 'Type',
  publishedAt: 'Published',
  sensitivity: 'Who may see it',
  state: 'Whether it holds',
  originality: 'First-hand or repeated',
};

const labels: Partial<Record<Edited, Record<string, string>>> = {
  type: evidenceTypeLabels,
  sensitivity: sensitivityLabels,
  state: evidenceStateLabels,
  originality: originalityLabels,
};

/** What stands in a part, as a person reads it. */
export function valueInWords(field: Edited, value: string): string {
  if (field === 'publishedAt') return dateInWords(value);
  return labels[field]?.[value] ?? value;
}
