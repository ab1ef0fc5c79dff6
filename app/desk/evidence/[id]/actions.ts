'use server';

import { action } from '@/lib/http/action';
import { AboutEvidence } from '@/lib/schemas/evidence';
import { askForCapture } from '@/lib/services/evidence/captures';

export const askForCaptureAction = action(AboutEvidence, askForCapture);
