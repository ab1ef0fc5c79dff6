'use server';

import { action } from '@/lib/http/action';
import { given } from '@/lib/schemas/given';
import { checkAudit } from '@/lib/services/record';

export const checkAuditAction = action(given({}), checkAudit);
