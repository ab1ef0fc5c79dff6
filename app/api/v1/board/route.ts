import { route } from '@/lib/http/route';
import { boardOperation } from '@/lib/schemas/operations/work';
import { board } from '@/lib/services/work/board';

export const GET = route(boardOperation, board);
