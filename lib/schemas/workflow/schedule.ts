import { z } from 'zod';
import { noSuchDay } from '@/lib/domain/dates';
import { scheduleStates } from '@/lib/domain/workflow/scheduling';
import { ClaimCard } from '@/lib/schemas/claim/claim';
import { given } from '@/lib/schemas/given';
import { Open } from '@/lib/schemas/open';
import { Id, Instant, optionalText, Paging, PersonRef, page, text, Version } from '@/lib/schemas/primitives';
import { contentHash, correction } from '@/lib/schemas/workflow';

const howToWrite = 'Give a day and a time, such as 2026-12-06T09:00.';

/** A time as the newsroom's clock shows it. */
const LocalTime = z
  .string(howToWrite)
  .max(16, { error: howToWrite, abort: true })
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, {
    error: howToWrite,
    abort: true,
  })
  .superRefine((time, ctx) => {
    const message = noSuchDay(time);
    if (message) ctx.addIssue({ code: 'custom', message });
  })
  .describe(
    'On the newsroom’s clock. A time that this clock leaves out is refused; where it shows one twice, the first counts.',
  );

const embargo = optionalText(1000).describe(
  'What is under embargo until that time and why, in words for the desk. Until then nothing publishes the claim, whatever becomes of this publication, unless an editor lifts the embargo.',
);

const aboutClaim = { claimId: Id, version: Version };

/** When an approved claim is to be published, by whoever may publish it now and vouches for the page. */
export const ScheduleClaim = given({ ...aboutClaim, at: LocalTime, contentHash, correction, embargo }).meta({
  id: 'ScheduleClaim',
});
export type ScheduleClaim = z.infer<typeof ScheduleClaim>;
export type ScheduleClaimInput = z.input<typeof ScheduleClaim>;

export const RescheduleClaim = given({
  ...aboutClaim,
  scheduleId: Id,
  at: LocalTime,
  embargo: embargo.describe(
    'What is under embargo until the new time and why. One that holds goes along: say it again, or lift it first.',
  ),
}).meta({ id: 'RescheduleClaim' });
export type RescheduleClaim = z.infer<typeof RescheduleClaim>;
export type RescheduleClaimInput = z.input<typeof RescheduleClaim>;

export const AboutSchedule = given({ ...aboutClaim, scheduleId: Id });
export type AboutSchedule = z.infer<typeof AboutSchedule>;

/** An editor lifts the embargo that a claim is under. */
export const LiftEmbargo = given({
  ...aboutClaim,
  reason: text(2000, 'Give a reason.').describe('For the desk. It stays.'),
}).meta({ id: 'LiftEmbargo' });
export type LiftEmbargo = z.infer<typeof LiftEmbargo>;

const schedule = {
  id: Id,
  state: z.enum(scheduleStates),
  at: Instant.describe('When readers get it.'),
  local: z.string().describe('The same on the newsroom’s clock.'),
  zone: z.string().describe('The zone of that clock.'),
  embargo: z.string().nullable(),
  lifted: z
    .object({ by: PersonRef, at: Instant, reason: z.string() })
    .nullable()
    .describe('Who lifted the embargo before its time, and why.'),
  set: z.object({ by: PersonRef, at: Instant }),
  ended: Instant.nullable().describe('When it was done, failed or was cancelled.'),
  failure: z.string().nullable().describe('Why it could not happen.'),
  sequence: z.number().int().nullable().describe('As which version readers got it.'),
};

export const ScheduleView = z
  .object({
    ...schedule,
    late: z.boolean().describe('It waits though its time has passed: a worker takes it up, or is missing.'),
    change: Open,
    cancel: Open,
  })
  .meta({ id: 'ScheduledPublication' });
export type ScheduleView = z.infer<typeof ScheduleView>;

/** What a claim is under embargo for, and until when. */
export const EmbargoView = z
  .object({
    words: z.string(),
    until: Instant,
    local: z.string().describe('The same on the newsroom’s clock.'),
    zone: z.string(),
    set: z.object({ by: PersonRef, at: Instant }),
    lift: Open,
  })
  .meta({ id: 'Embargo' });
export type EmbargoView = z.infer<typeof EmbargoView>;

/** When a claim will be published, or why it was not. */
export const ClaimSchedule = z
  .object({
    version: z.number().int().describe('Of the claim.'),
    zone: z.string().describe('The zone of the newsroom’s clock.'),
    last: ScheduleView.nullable().describe('The last that was set, whatever became of it.'),
    embargo: EmbargoView.nullable().describe(
      'The embargo that holds now, the longest where there are several. It stays when its publication is cancelled.',
    ),
    ask: Open.describe('Whether you may set a time.'),
  })
  .meta({ id: 'ClaimSchedule' });
export type ClaimSchedule = z.infer<typeof ClaimSchedule>;

export const ListSchedules = Paging.extend({
  state: z.enum(scheduleStates, 'Ask for WAITING, DONE, FAILED or CANCELLED.').default('WAITING'),
});
export type ListSchedules = z.infer<typeof ListSchedules>;

export const ScheduledClaim = z.object({ ...schedule, claim: ClaimCard }).meta({ id: 'ScheduledClaim' });
export type ScheduledClaim = z.infer<typeof ScheduledClaim>;
export const SchedulePage = page(ScheduledClaim, 'SchedulePage');
