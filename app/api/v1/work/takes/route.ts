import { route } from '@/lib/http/route';
import { takeNextOperation } from '@/lib/schemas/operations/work';
import { takeNext } from '@/lib/services/work/taking';

export const POST = route(takeNextOperation, takeNext);
