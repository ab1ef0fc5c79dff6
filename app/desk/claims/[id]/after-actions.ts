'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/http/action';
import { AboutRetraction, AskRetraction } from '@/lib/schemas/workflow/retraction';
import { AboutSchedule, LiftEmbargo, RescheduleClaim, ScheduleClaim } from '@/lib/schemas/workflow/schedule';
import { askRetraction, confirmRetraction, withdrawRetraction } from '@/lib/services/workflow/retractions';
import { liftEmbargo } from '@/lib/services/workflow/schedules/embargo';
import { cancelSchedule, rescheduleClaim, scheduleClaim } from '@/lib/services/workflow/schedules/setting';

export const scheduleClaimAction = action(ScheduleClaim, scheduleClaim, { done: refresh });
export const rescheduleClaimAction = action(RescheduleClaim, rescheduleClaim, { done: refresh });
export const cancelScheduleAction = action(AboutSchedule, cancelSchedule, { done: refresh });
export const liftEmbargoAction = action(LiftEmbargo, liftEmbargo, { done: refresh });
export const askRetractionAction = action(AskRetraction, askRetraction, { done: refresh });
export const confirmRetractionAction = action(AboutRetraction, confirmRetraction, { done: refresh });
export const withdrawRetractionAction = action(AboutRetraction, withdrawRetraction, { done: refresh });
