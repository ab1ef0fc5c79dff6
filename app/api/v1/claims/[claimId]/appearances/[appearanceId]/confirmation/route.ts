import { route } from '@/lib/http/route';
import { confirmPassageOperation } from '@/lib/schemas/operations/passages';
import { confirmPassage } from '@/lib/services/appearances';

export const POST = route(confirmPassageOperation, confirmPassage);
