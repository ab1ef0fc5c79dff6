import { route } from '@/lib/http/route';
import { myWorkOperation } from '@/lib/schemas/operations/review';
import { myWork } from '@/lib/services/work';

export const GET = route(myWorkOperation, myWork);
