import { route } from '@/lib/http/route';
import { findLineageEndsOperation } from '@/lib/schemas/operations/provenance';
import { findLineageEnds } from '@/lib/services/provenance/ends';

export const GET = route(findLineageEndsOperation, findLineageEnds);
