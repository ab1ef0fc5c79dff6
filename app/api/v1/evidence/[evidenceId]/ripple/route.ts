import { route } from '@/lib/http/route';
import { evidenceRippleOperation } from '@/lib/schemas/operations/evidence/ripple';
import { evidenceRipple } from '@/lib/services/publication/evidence-ripple';

export const GET = route(evidenceRippleOperation, evidenceRipple);
