import { route } from '@/lib/http/route';
import { askOverrideOperation } from '@/lib/schemas/operations/workflow/gates';
import { askOverride } from '@/lib/services/workflow/overrides';

export const POST = route(askOverrideOperation, askOverride);
