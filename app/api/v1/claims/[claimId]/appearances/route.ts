import { route } from '@/lib/http/route';
import { addAppearanceOperation } from '@/lib/schemas/operations/attribution';
import { addAppearance } from '@/lib/services/claim/appearances';

export const POST = route(addAppearanceOperation, addAppearance);
