import { route } from '@/lib/http/route';
import { getFiguresOperation } from '@/lib/schemas/operations/figures';
import { getFigures } from '@/lib/services/figures';

export const GET = route(getFiguresOperation, getFigures);
