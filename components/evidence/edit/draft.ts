import type { z } from 'zod';
import { nothingTyped, type PickedSource, sentId, type Unpicked } from '@/components/source/picker/picked';
import type { EvidenceState, EvidenceType, Originality, Sensitivity } from '@/lib/domain/evidence/evidence';
import type { EvidenceView } from '@/lib/schemas/evidence';
import type { EditEvidence, EvidenceRipple } from '@/lib/schemas/evidence/edit';

/** What is said of a piece of evidence while it is being changed. Survives JSON. */
export type EvidenceEditDraft = {
  title: string;
  url: string;
  source: PickedSource | null;
  typed: Unpicked;
  type: EvidenceType;
  publishedAt: string;
  sensitivity: Sensitivity;
  state: EvidenceState;
  originality: Originality;
  reason: string;
};

/** For editing what is stored. */
export function editDraft(evidence: EvidenceView): EvidenceEditDraft {
  const { title, type, sensitivity, state, originality, source } = evidence;
  return {
    ...{ title, type, sensitivity, state, originality },
    source: source && { id: source.id, name: source.name, kind: source.kind },
    typed: nothingTyped,
    url: evidence.url ?? '',
    publishedAt: evidence.publishedAt ?? '',
    reason: '',
  };
}

/** As the schema parses it. */
export const editInput = (
  { source, typed, ...draft }: EvidenceEditDraft,
  of: { evidenceId: string; version: number },
): z.input<typeof EditEvidence> => ({ ...draft, ...of, sourceId: sentId(source, typed) });

/** What of it claims rest on: what is looked at before it is saved. */
export const rippleInput = (
  { state, originality, sensitivity, source, typed }: EvidenceEditDraft,
  evidenceId: string,
): EvidenceRipple => ({
  ...{ evidenceId, state, originality, sensitivity },
  sourceId: sentId(source, typed) ?? '',
});
