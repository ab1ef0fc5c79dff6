import { route } from '@/lib/http/route';
import { askForCheckOperation, getCheckOperation } from '@/lib/schemas/operations/article';
import { askForCheck, getCheck } from '@/lib/services/article/checks';

export const GET = route(getCheckOperation, getCheck);
export const POST = route(askForCheckOperation, askForCheck);
