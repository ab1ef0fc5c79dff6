import { route } from '@/lib/http/route';
import { editLineageOperation, getLineageOperation } from '@/lib/schemas/operations/provenance';
import { editLineage } from '@/lib/services/provenance/lineage';
import { getLineage } from '@/lib/services/provenance/lineage-reading';

export const GET = route(getLineageOperation, getLineage);
export const PUT = route(editLineageOperation, editLineage);
