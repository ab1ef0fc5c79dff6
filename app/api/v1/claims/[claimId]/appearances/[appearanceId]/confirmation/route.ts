import { route } from '@/lib/http/route';
import { confirmPassageOperation } from '@/lib/schemas/operations/attribution';
import { confirmPassage } from '@/lib/services/claim/appearances';

export const POST = route(confirmPassageOperation, confirmPassage);
