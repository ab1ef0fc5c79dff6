import { route } from '@/lib/http/route';
import { listMergesOperation, mergeSourceOperation } from '@/lib/schemas/operations/source/merging';
import { listMerges } from '@/lib/services/provenance/merge-view';
import { mergeSource } from '@/lib/services/provenance/merging';

export const GET = route(listMergesOperation, listMerges);
export const POST = route(mergeSourceOperation, mergeSource);
