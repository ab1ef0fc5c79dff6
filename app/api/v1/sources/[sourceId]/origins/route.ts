import { route } from '@/lib/http/route';
import { originOfOperation } from '@/lib/schemas/operations/publication/source-record';
import { originOf } from '@/lib/services/provenance/origin-of';

export const GET = route(originOfOperation, originOf);
