import { route } from '@/lib/http/route';
import { listDuplicatesOperation } from '@/lib/schemas/operations/source/duplicates';
import { listDuplicates } from '@/lib/services/source/duplicates';

export const GET = route(listDuplicatesOperation, listDuplicates);
