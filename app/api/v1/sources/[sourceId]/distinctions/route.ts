import { route } from '@/lib/http/route';
import { distinguishSourcesOperation } from '@/lib/schemas/operations/source/duplicates';
import { distinguishSources } from '@/lib/services/source/duplicates';

export const POST = route(distinguishSourcesOperation, distinguishSources);
