import { nothingTyped, type PickedSource, sentId, type Unpicked } from '@/components/source/picker/picked';
import type {
  EvidenceStance,
  EvidenceType,
  Originality,
  Sensitivity,
  Strength,
} from '@/lib/domain/evidence/evidence';
import type { EvidenceInput } from '@/lib/schemas/evidence';
import { type SentFile, sentUpload } from './file/sent-file';

/** Evidence while it is being written: text as typed, choices empty until they are made. Survives JSON. */
export type EvidenceDraft = {
  title: string;
  url: string;
  /** A file that is its first copy. Older drafts have none. */
  file?: SentFile | null;
  source: PickedSource | null;
  /** A source that is typed and not chosen or made yet. Older drafts have none. */
  typed?: Unpicked;
  type: EvidenceType | '';
  publishedAt: string;
  sensitivity: Sensitivity;
  originality: Originality;
  stance: EvidenceStance | '';
  strength: Strength | '';
  excerpt: string;
  rationale: string;
};

export const emptyEvidence: EvidenceDraft = {
  title: '',
  url: '',
  file: null,
  source: null,
  typed: nothingTyped,
  type: '',
  publishedAt: '',
  sensitivity: 'PUBLIC',
  originality: 'UNKNOWN',
  stance: '',
  strength: '',
  excerpt: '',
  rationale: '',
};

/**
 * As `EvidenceInput` parses it. A choice that was not made is sent as it is, an empty text: the schema refuses it with
 * the right words under the right field.
 */
export function evidenceInput({ source, typed, file, ...draft }: EvidenceDraft): EvidenceInput {
  const ids = { evidenceId: null, uploadId: sentUpload(file), sourceId: sentId(source, typed) };
  return { ...draft, ...ids } as EvidenceInput;
}

/** Where evidence for a claim is kept while it is being written. */
export const evidenceKey = ({ id }: { id: string }) => `evidence:new:${id}`;
