import { preflight, publicView } from '@/lib/http/public-route';
import { publicSourceOperation } from '@/lib/schemas/operations/publication';
import { publicSource } from '@/lib/services/publication/publications';

export const GET = publicView(publicSourceOperation, publicSource);
export const OPTIONS = preflight;
