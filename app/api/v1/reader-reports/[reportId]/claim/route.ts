import { route } from '@/lib/http/route';
import { takeUpTipOperation } from '@/lib/schemas/operations/challenge';
import { takeUpTip } from '@/lib/services/challenge/deciding';

export const POST = route(takeUpTipOperation, takeUpTip);
