import { preflight, publicView } from '@/lib/http/public-route';
import { publicCorrectionsOperation } from '@/lib/schemas/operations/public';
import { publicCorrections } from '@/lib/services/publications';

export const GET = publicView(publicCorrectionsOperation, publicCorrections);
export const OPTIONS = preflight;
