import { challengedFor } from '@/lib/data/challenge/hands';
import { Prisma } from '@/lib/data/generated/client';
import { sightedFor } from '@/lib/data/sighting/waiting';
import { isScheduled, isToBeRetracted, toRetract } from '@/lib/data/workflow/waiting';
import type { Person } from '@/lib/domain/actor';
import { notYetPublished } from '@/lib/domain/publication/content';
import type { Task } from '@/lib/domain/work/tasks';
import type { Worker } from '@/lib/domain/workflow/kept-free';
import { notKeptFree } from './kept-free';
import {
  approverBeside,
  notAdjudicator,
  notAside,
  notAsker,
  notLastApprover,
  notReviewer,
  notSummariser,
  notWriter,
  summarised,
  toConfirm,
  unanswered,
} from './standing';

type Waits = (person: Worker, now: Date) => Prisma.Sql;

/** By its own index: the one over statuses would walk through everybody's drafts. */
const draftOf = ({ id }: Person) => Prisma.sql`c."id" IN (
  SELECT d."id" FROM "Claim" d WHERE d."authorId" = ${id} AND d."status" = 'DRAFT')`;

/** What waits besides flags, claim by claim. */
const waitsBeside: Record<Exclude<Task, 'flagged' | 'challenge'>, Waits> = {
  review: (p) =>
    Prisma.sql`c."status" = 'IN_REVIEW' AND ${notWriter(p)} AND ${notReviewer(p)} AND ${notAside(p)}
      AND ${notKeptFree(p)}`,
  adjudicate: (p) =>
    Prisma.sql`c."status" = 'ADJUDICATION' AND ${notWriter(p)} AND ${notReviewer(p)} AND ${approverBeside(p)}`,
  summarise: (p, now) => Prisma.sql`c."status" = 'REVIEWED' AND NOT ${summarised} AND ${notLastApprover(p)}
    AND NOT ${unanswered(p, now)} AND NOT ${toConfirm(p)}`,
  override: (p) => Prisma.sql`c."status" IN ('REVIEWED', 'APPROVED') AND ${toConfirm(p)}`,
  retraction: (p) => Prisma.sql`c."status" = 'PUBLISHED' AND ${toRetract(p)}`,
  approve: (p) => Prisma.sql`c."status" = 'REVIEWED' AND ${summarised} AND ${notSummariser(p)}
    AND ${notWriter(p)} AND ${notReviewer(p)} AND ${notAdjudicator(p)} AND NOT ${toConfirm(p)}
    AND ${notAsker(p)}`,
  publish: (p) => Prisma.sql`c."status" = 'APPROVED' AND ${notWriter(p)} AND ${notSummariser(p)}
    AND NOT ${toConfirm(p)} AND NOT ${isScheduled}`,
  sighting: (p) =>
    Prisma.sql`c."status" = 'PUBLISHED' AND ${sightedFor(p)} AND NOT ${isToBeRetracted} AND ${notWriter(p)} AND ${notSummariser(p)}`,
  reply: (p, now) =>
    Prisma.sql`c."status" IN (${Prisma.join([...notYetPublished])}) AND ${unanswered(p, now)}`,
  sentBack: (p, now) =>
    Prisma.sql`${draftOf(p)} AND c."statusReason" IS NOT NULL AND NOT ${unanswered(p, now)}`,
  draft: (p, now) => Prisma.sql`${draftOf(p)} AND c."statusReason" IS NULL AND NOT ${unanswered(p, now)}`,
};

/** Whether the claim waits for this person in another way: then it is listed for that, and its page shows what was raised. */
const waitsOtherwise = (p: Worker, now: Date) =>
  Prisma.sql`(${Prisma.join(
    Object.values(waitsBeside).map((waits) => Prisma.sql`(${waits(p, now)})`),
    ' OR ',
  )})`;

/** When each task waits for a person: a condition on the claim called `c`. A task that is added is one entry here. */
export const waitsFor: Record<Task, Waits> = {
  ...waitsBeside,
  // By the index over what is undecided: few are, of all that readers see. Also while the claim is worked on again.
  flagged: (p, now) => Prisma.sql`c."id" IN (
    SELECT f."claimId" FROM "Flag" f JOIN "Publication" b ON b."claimId" = f."claimId"
    WHERE f."decidedAt" IS NULL AND b."current" = TRUE AND b."state" = 'LIVE')
    AND NOT ${toRetract(p)} AND (c."status" = 'PUBLISHED' OR NOT ${waitsOtherwise(p, now)})`,
  // What a change raised goes first; both stand at the claim.
  challenge: (p, now) => Prisma.sql`${challengedFor(p)} AND NOT EXISTS (
    SELECT 1 FROM "Flag" f JOIN "Publication" b ON b."claimId" = f."claimId" AND b."current" = TRUE AND b."state" = 'LIVE'
    WHERE f."claimId" = c."id" AND f."decidedAt" IS NULL) AND NOT ${waitsOtherwise(p, now)}`,
};
