import { route } from '@/lib/http/route';
import { removeFilterOperation } from '@/lib/schemas/operations/work';
import { removeFilter } from '@/lib/services/work/filters';

export const DELETE = route(removeFilterOperation, removeFilter);
