import { route } from '@/lib/http/route';
import { confirmOverrideOperation } from '@/lib/schemas/operations/workflow/gates';
import { confirmOverride } from '@/lib/services/workflow/overrides';

export const POST = route(confirmOverrideOperation, confirmOverride);
