'use server';

import { action } from '@/lib/http/action';
import { AddVersion } from '@/lib/schemas/article/version';
import { addVersion } from '@/lib/services/article/versions';

export const addVersionAction = action(AddVersion, addVersion);
