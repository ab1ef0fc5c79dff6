import { route } from '@/lib/http/route';
import { removeAppearanceOperation } from '@/lib/schemas/operations/attribution';
import { removeAppearance } from '@/lib/services/claim/appearances';

export const DELETE = route(removeAppearanceOperation, removeAppearance);
