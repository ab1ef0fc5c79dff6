import { route } from '@/lib/http/route';
import { listFiltersOperation, saveFilterOperation } from '@/lib/schemas/operations/work';
import { listFilters, saveFilter } from '@/lib/services/work/filters';

export const GET = route(listFiltersOperation, listFilters);
export const POST = route(saveFilterOperation, saveFilter);
