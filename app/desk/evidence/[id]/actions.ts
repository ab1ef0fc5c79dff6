'use server';

import { action } from '@/lib/http/action';
import { AboutEvidence } from '@/lib/schemas/evidence';
import { EditEvidence } from '@/lib/schemas/evidence/edit';
import { AddFile } from '@/lib/schemas/evidence/upload';
import { askForCapture, captureProgress } from '@/lib/services/evidence/captures';
import { editEvidence } from '@/lib/services/evidence/editing';
import { addFile } from '@/lib/services/evidence/files';

export const askForCaptureAction = action(AboutEvidence, askForCapture);
export const captureProgressAction = action(AboutEvidence, (actor, input) => captureProgress(actor, input));
export const addFileAction = action(AddFile, addFile);
export const editEvidenceAction = action(EditEvidence, editEvidence);
