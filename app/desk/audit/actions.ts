'use server';

import { z } from 'zod';
import { action } from '@/lib/http/action';
import { checkAudit } from '@/lib/services/record';

export const checkAuditAction = action(z.object({}), checkAudit);
