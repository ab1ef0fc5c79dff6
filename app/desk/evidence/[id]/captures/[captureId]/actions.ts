'use server';

import { action } from '@/lib/http/action';
import { AboutCapture } from '@/lib/schemas/evidence';
import { AnchorExcerpt } from '@/lib/schemas/evidence/reading';
import { anchorExcerpt } from '@/lib/services/claim/excerpts';
import { verifyCapture } from '@/lib/services/evidence/copies/verifying';

export const anchorExcerptAction = action(AnchorExcerpt, anchorExcerpt);
export const verifyCaptureAction = action(AboutCapture, (actor, input) => verifyCapture(actor, input));
