import { route } from '@/lib/http/route';
import { createSourceOperation, listSourcesOperation } from '@/lib/schemas/operations/source';
import { createSource, listSources } from '@/lib/services/source/sources';

export const GET = route(listSourcesOperation, listSources);
export const POST = route(createSourceOperation, createSource);
