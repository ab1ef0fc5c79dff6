import { route } from '@/lib/http/route';
import { judgeLineageOperation } from '@/lib/schemas/operations/provenance';
import { judgeLineage } from '@/lib/services/provenance/judging';

export const POST = route(judgeLineageOperation, judgeLineage);
