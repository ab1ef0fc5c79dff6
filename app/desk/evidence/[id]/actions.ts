'use server';

import { action } from '@/lib/http/action';
import { AboutEvidence } from '@/lib/schemas/evidence';
import { EditEvidence, EvidenceRipple } from '@/lib/schemas/evidence/edit';
import { AddFile } from '@/lib/schemas/evidence/upload';
import { askForCapture, captureProgress } from '@/lib/services/evidence/captures';
import { editEvidence } from '@/lib/services/evidence/editing';
import { addFile } from '@/lib/services/evidence/files';
import { evidenceRipple } from '@/lib/services/publication/evidence-ripple';

export const askForCaptureAction = action(AboutEvidence, askForCapture);
export const captureProgressAction = action(AboutEvidence, (actor, input) => captureProgress(actor, input));
export const addFileAction = action(AddFile, addFile);
export const editEvidenceAction = action(EditEvidence, editEvidence);
export const evidenceRippleAction = action(EvidenceRipple, (actor, input) => evidenceRipple(actor, input));
