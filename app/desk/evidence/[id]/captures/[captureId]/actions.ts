'use server';

import { action } from '@/lib/http/action';
import { AboutCapture, AnchorExcerpt } from '@/lib/schemas/evidence';
import { anchorExcerpt } from '@/lib/services/claim/excerpts';
import { verifyCapture } from '@/lib/services/evidence/verifying';

export const anchorExcerptAction = action(AnchorExcerpt, anchorExcerpt);
export const verifyCaptureAction = action(AboutCapture, (actor, input) => verifyCapture(actor, input));
