import { z } from 'zod';
import { assignedDuties, assignmentWays } from '@/lib/domain/assignment/assignment';
import { standings } from '@/lib/domain/assignment/standing';
import { given } from './given';
import { Id, Instant, optional, optionalText, PersonRef, text, Version } from './primitives';

const claim = { claimId: Id, version: Version };

/** Whom it is given to; left out, the rule chooses: of those who may do it, whoever has least to do. */
const to = optional(Id).describe(
  'Whom you give it to. Left out, the rule chooses: as many as the claim needs, of those who may do it and have least to do.',
);
const whyThem = optionalText(500).describe('What the person is told with it.');

/** Gives a claim to somebody for what its state asks for. */
export const AssignClaim = given({ ...claim, userId: to, reason: whyThem }).meta({ id: 'AssignClaim' });
export type AssignClaim = z.infer<typeof AssignClaim>;

/** Several claims are given, or made due, at once. */
const MOST_CLAIMS = 100;
export const SomeClaims = z
  .array(given(claim))
  .min(1, 'Choose at least one claim.')
  .max(MOST_CLAIMS, `At most ${MOST_CLAIMS} claims at once.`);

export const AssignClaims = given({ claims: SomeClaims, userId: to, reason: whyThem }).meta({
  id: 'AssignClaims',
});
export type AssignClaims = z.infer<typeof AssignClaims>;

/** Takes a claim for oneself, until the lease ends. */
export const TakeClaim = given(claim).meta({ id: 'TakeClaim' });
export type TakeClaim = z.infer<typeof TakeClaim>;

const one = { assignmentId: Id, version: Version };

/** Changes what somebody holds: extends one's own take, gives it back, or gives it to somebody else. */
export const ChangeAssignment = z
  .discriminatedUnion('change', [
    given({ ...one, change: z.literal('extend') }),
    given({ ...one, change: z.literal('giveBack'), reason: optionalText(500) }),
    given({
      ...one,
      change: z.literal('reassign'),
      userId: to,
      reason: text(500, 'Say why somebody else should do it.'),
    }),
    given({ ...one, change: z.literal('takeAway'), reason: text(500, 'Say why it is taken from them.') }),
  ])
  .meta({ id: 'ChangeAssignment' });
export type ChangeAssignment = z.infer<typeof ChangeAssignment>;

export const AssignmentView = z
  .object({
    id: Id,
    claimId: Id,
    duty: z.enum(assignedDuties),
    round: z.number().int(),
    person: PersonRef,
    way: z.enum(assignmentWays),
    assignedBy: PersonRef.nullable().describe('Null where the rule did it.'),
    assignedAt: Instant,
    leasedUntil: Instant.nullable().describe('Of a take: until when it holds.'),
    standing: z
      .enum(standings)
      .describe(
        'As far as you may know. Until a round concludes, that of others holds until its lease ends, whether or not they have reviewed; OVER says that it ended with the round.',
      ),
    reason: z.string().nullable(),
    replaces: Id.nullable().describe('The assignment whose place it took.'),
    version: z.number().int(),
    may: z.object({ extend: z.boolean(), giveBack: z.boolean(), reassign: z.boolean() }),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.infer<typeof AssignmentView>;

export const AssignmentList = z
  .object({
    claimId: Id,
    version: z.number().int().describe('Of the claim.'),
    duty: z.enum(assignedDuties).nullable().describe('What the claim asks of somebody now.'),
    places: z.number().int().describe('How many people it can still be given to.'),
    dueAt: Instant.nullable(),
    due: z.string().nullable().describe('The same on the newsroom’s clock, 2026-03-29T17:00.'),
    zone: z.string().describe('The time zone of that clock.'),
    lacking: z.boolean().describe('Somebody stepped aside, and nobody was left to take their place.'),
    may: z.object({
      assign: z.boolean(),
      take: z.boolean(),
      people: z.array(PersonRef).describe('Whom you may give it to.'),
    }),
    items: z.array(AssignmentView).describe('The last first.'),
  })
  .meta({ id: 'AssignmentList' });
export type AssignmentList = z.infer<typeof AssignmentList>;

/** What came of each: one that is refused holds none of the others up, and says why. */
export const Assignments = z
  .object({
    assigned: z.array(z.object({ claimId: Id, statement: z.string(), to: z.array(PersonRef) })),
    refused: z.array(
      z.object({ claimId: Id, statement: z.string().nullable(), reasons: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'AssignedClaims' });
export type Assignments = z.infer<typeof Assignments>;

/** A time on the newsroom's clock, as a form's field gives it. */
const LocalTime = z
  .string()
  .max(16, { error: 'Give a day and a time, such as 2026-03-29T17:00.', abort: true })
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
    'Give a day and a time, such as 2026-03-29T17:00.',
  );
const due = optional(LocalTime).describe('On the newsroom’s clock. Left out, it is due at no time.');

export const SetDue = given({ ...claim, due }).meta({ id: 'SetDue' });
export type SetDue = z.infer<typeof SetDue>;
export const SetDues = given({ claims: SomeClaims, due }).meta({ id: 'SetDues' });
export type SetDues = z.infer<typeof SetDues>;

export const DueDates = z
  .object({
    set: z.array(z.object({ claimId: Id, statement: z.string() })),
    refused: z.array(
      z.object({ claimId: Id, statement: z.string().nullable(), reasons: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'DueDates' });
export type DueDates = z.infer<typeof DueDates>;
