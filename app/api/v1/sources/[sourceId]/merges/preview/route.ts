import { route } from '@/lib/http/route';
import { previewMergeOperation } from '@/lib/schemas/operations/publication/merging';
import { previewMerge } from '@/lib/services/publication/merging/preview';

export const GET = route(previewMergeOperation, previewMerge);
