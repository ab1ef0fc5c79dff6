import { route } from '@/lib/http/route';
import { addAppearanceOperation } from '@/lib/schemas/operations/passages';
import { addAppearance } from '@/lib/services/appearances';

export const POST = route(addAppearanceOperation, addAppearance);
