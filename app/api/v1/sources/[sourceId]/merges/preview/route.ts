import { route } from '@/lib/http/route';
import { previewMergeOperation } from '@/lib/schemas/operations/source/merging';
import { previewMerge } from '@/lib/services/provenance/merge-preview';

export const GET = route(previewMergeOperation, previewMerge);
