import { route } from '@/lib/http/route';
import { listMergesOperation, mergeSourceOperation } from '@/lib/schemas/operations/publication/merging';
import { mergeSource } from '@/lib/services/publication/merging/merging';
import { listMerges } from '@/lib/services/publication/merging/view';

export const GET = route(listMergesOperation, listMerges);
export const POST = route(mergeSourceOperation, mergeSource);
