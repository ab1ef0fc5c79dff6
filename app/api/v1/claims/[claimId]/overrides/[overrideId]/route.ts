import { route } from '@/lib/http/route';
import { withdrawOverrideOperation } from '@/lib/schemas/operations/workflow/gates';
import { withdrawOverride } from '@/lib/services/workflow/overrides';

export const DELETE = route(withdrawOverrideOperation, withdrawOverride);
