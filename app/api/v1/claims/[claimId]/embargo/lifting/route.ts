import { route } from '@/lib/http/route';
import { liftEmbargoOperation } from '@/lib/schemas/operations/workflow/schedules';
import { liftEmbargo } from '@/lib/services/workflow/schedules/embargo';

export const POST = route(liftEmbargoOperation, liftEmbargo);
