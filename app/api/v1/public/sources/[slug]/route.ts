import { preflight, publicView } from '@/lib/http/public-route';
import { publicSourceOperation } from '@/lib/schemas/operations/public';
import { publicSource } from '@/lib/services/publications';

export const GET = publicView(publicSourceOperation, publicSource);
export const OPTIONS = preflight;
