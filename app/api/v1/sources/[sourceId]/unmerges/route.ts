import { route } from '@/lib/http/route';
import { unmergeSourceOperation } from '@/lib/schemas/operations/publication/merging';
import { unmergeSource } from '@/lib/services/publication/merging/merging';

export const POST = route(unmergeSourceOperation, unmergeSource);
