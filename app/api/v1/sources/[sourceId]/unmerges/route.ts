import { route } from '@/lib/http/route';
import { unmergeSourceOperation } from '@/lib/schemas/operations/source/merging';
import { unmergeSource } from '@/lib/services/provenance/merging';

export const POST = route(unmergeSourceOperation, unmergeSource);
