'use server';

import { z } from 'zod';
import { action } from '@/lib/http/action';
import { checkAudit } from '@/lib/services/audit';

export const checkAuditAction = action(z.object({}), checkAudit);
