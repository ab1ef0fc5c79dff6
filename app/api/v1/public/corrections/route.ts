import { preflight, publicView } from '@/lib/http/public-route';
import { publicCorrectionsOperation } from '@/lib/schemas/operations/publication';
import { publicCorrections } from '@/lib/services/publication/publications';

export const GET = publicView(publicCorrectionsOperation, publicCorrections);
export const OPTIONS = preflight;
