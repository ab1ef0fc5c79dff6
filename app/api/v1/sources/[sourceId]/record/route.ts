import { route } from '@/lib/http/route';
import { sourceRecordOperation } from '@/lib/schemas/operations/publication/source-record';
import { sourceRecord } from '@/lib/services/publication/source-record';

export const GET = route(sourceRecordOperation, sourceRecord);
