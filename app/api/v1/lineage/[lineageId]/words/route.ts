import { route } from '@/lib/http/route';
import { sharedWordsOperation } from '@/lib/schemas/operations/provenance';
import { sharedWords } from '@/lib/services/provenance/shared-words';

export const GET = route(sharedWordsOperation, sharedWords);
