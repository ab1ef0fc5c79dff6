import { route } from '@/lib/http/route';
import { tieCorrectionOperation } from '@/lib/schemas/operations/challenge';
import { tieCorrection } from '@/lib/services/challenge/deciding';

export const POST = route(tieCorrectionOperation, tieCorrection);
