import { route } from '@/lib/http/route';
import { removeAppearanceOperation } from '@/lib/schemas/operations/passages';
import { removeAppearance } from '@/lib/services/appearances';

export const DELETE = route(removeAppearanceOperation, removeAppearance);
