import { route } from '@/lib/http/route';
import { addLineageOperation, listLineageOperation } from '@/lib/schemas/operations/provenance';
import { addLineage } from '@/lib/services/provenance/lineage';
import { listLineage } from '@/lib/services/provenance/lineage-reading';

export const GET = route(listLineageOperation, listLineage);
export const POST = route(addLineageOperation, addLineage);
