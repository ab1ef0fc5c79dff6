-- CreateEnum
CREATE TYPE "Truth" AS ENUM ('TRUE', 'FALSE');

-- CreateEnum
CREATE TYPE "Duty" AS ENUM ('REVIEW', 'ADJUDICATE', 'APPROVE');

-- CreateEnum
CREATE TYPE "AssignmentWay" AS ENUM ('HAND', 'TAKEN', 'RULE', 'REPLACEMENT');

-- CreateEnum
CREATE TYPE "AssignmentEnding" AS ENUM ('DONE', 'LAPSED', 'GIVEN_BACK', 'REASSIGNED', 'STEPPED_ASIDE', 'MOOT');

-- CreateEnum
CREATE TYPE "CommentSubject" AS ENUM ('CLAIM', 'PASSAGE', 'EVIDENCE', 'REVIEW');

-- CreateEnum
CREATE TYPE "SightingState" AS ENUM ('OFFERED', 'PROPOSED', 'CONFIRMED', 'REFUSED', 'DISMISSED');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('CHALLENGE', 'TIP');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('RECEIVED', 'EXAMINED', 'UPHELD', 'DECLINED', 'SPAM');

-- CreateEnum
CREATE TYPE "WatchSubject" AS ENUM ('CLAIM', 'ARTICLE', 'SOURCE', 'TAG');

-- CreateEnum
CREATE TYPE "Delivery" AS ENUM ('OFF', 'AT_ONCE', 'DAILY');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('QUEUED', 'HANDED_OVER', 'SENT', 'DROPPED', 'FAILED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "JobKind" ADD VALUE 'OFFER_SIGHTINGS';
ALTER TYPE "JobKind" ADD VALUE 'PUBLISH';
ALTER TYPE "JobKind" ADD VALUE 'SEND_MAIL';

-- AlterTable
ALTER TABLE "Adjudication" ADD COLUMN     "dissentShown" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "dueAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "ReviewDraft" (
    "roundId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "content" TEXT COLLATE "C" NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReviewDraft_pkey" PRIMARY KEY ("roundId","userId")
);

-- CreateTable
CREATE TABLE "Settlement" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "truth" "Truth" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "withdrawnById" TEXT COLLATE "C",
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Settlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "duty" "Duty" NOT NULL,
    "round" INTEGER NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "way" "AssignmentWay" NOT NULL,
    "assignedById" TEXT COLLATE "C",
    "assignedAt" TIMESTAMP(3) NOT NULL,
    "leasedUntil" TIMESTAMP(3),
    "reason" TEXT COLLATE "C",
    "endedAt" TIMESTAMP(3),
    "ending" "AssignmentEnding",
    "endedById" TEXT COLLATE "C",
    "replacesId" TEXT COLLATE "C",
    "remindedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "list" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "query" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "subject" "CommentSubject" NOT NULL,
    "subjectId" TEXT COLLATE "C",
    "threadId" TEXT COLLATE "C",
    "body" TEXT COLLATE "C" NOT NULL,
    "blocking" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "editedAt" TIMESTAMP(3),
    "takenBackAt" TIMESTAMP(3),
    "resolvedAt" TIMESTAMP(3),
    "resolvedById" TEXT COLLATE "C",
    "resolution" TEXT COLLATE "C",
    "round" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentMention" (
    "commentId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CommentMention_pkey" PRIMARY KEY ("commentId","userId")
);

-- CreateTable
CREATE TABLE "ScheduledPublication" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "correction" TEXT COLLATE "C",
    "embargo" TEXT COLLATE "C",
    "setById" TEXT COLLATE "C" NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL,
    "cancelledById" TEXT COLLATE "C",
    "cancelledAt" TIMESTAMP(3),
    "doneAt" TIMESTAMP(3),
    "sequence" INTEGER,
    "failedAt" TIMESTAMP(3),
    "failure" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ScheduledPublication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetractionRequest" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "publication" INTEGER NOT NULL,
    "askedById" TEXT COLLATE "C" NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "confirmedById" TEXT COLLATE "C",
    "confirmedAt" TIMESTAMP(3),
    "withdrawnById" TEXT COLLATE "C",
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "RetractionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sighting" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "versionId" TEXT COLLATE "C" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT COLLATE "C" NOT NULL,
    "prefix" TEXT COLLATE "C" NOT NULL,
    "suffix" TEXT COLLATE "C" NOT NULL,
    "attributions" TEXT COLLATE "C",
    "state" "SightingState" NOT NULL,
    "score" DOUBLE PRECISION,
    "offer" TEXT COLLATE "C" NOT NULL,
    "proposedById" TEXT COLLATE "C",
    "proposedAt" TIMESTAMP(3),
    "judgedById" TEXT COLLATE "C",
    "judgedAt" TIMESTAMP(3),
    "reason" TEXT COLLATE "C",
    "appearanceId" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Sighting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReaderReport" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "receipt" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C",
    "publication" INTEGER,
    "about" TEXT COLLATE "C",
    "words" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "language" TEXT COLLATE "C",
    "state" "ReportState" NOT NULL DEFAULT 'RECEIVED',
    "outcome" TEXT COLLATE "C",
    "corrected" INTEGER,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "takenById" TEXT COLLATE "C",
    "decidedById" TEXT COLLATE "C",
    "decidedAt" TIMESTAMP(3),
    "note" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReaderReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventReader" (
    "name" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "EventReader_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Watch" (
    "userId" TEXT COLLATE "C" NOT NULL,
    "subject" "WatchSubject" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Watch_pkey" PRIMARY KEY ("userId","subject","subjectId")
);

-- CreateTable
CREATE TABLE "DeliveryChoice" (
    "userId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "delivery" "Delivery" NOT NULL,

    CONSTRAINT "DeliveryChoice_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "origin" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C",
    "subjectId" TEXT COLLATE "C",
    "at" TIMESTAMP(3) NOT NULL,
    "readAt" TIMESTAMP(3),
    "mailId" TEXT COLLATE "C",

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "digest" BOOLEAN NOT NULL,
    "day" TEXT COLLATE "C",
    "dueAt" TIMESTAMP(3) NOT NULL,
    "state" "MailState" NOT NULL,
    "handedOverAt" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),
    "lastError" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptMail" (
    "mailId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "to" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "html" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KeptMail_pkey" PRIMARY KEY ("mailId")
);

-- CreateIndex
CREATE INDEX "ReviewDraft_userId_idx" ON "ReviewDraft"("userId");

-- CreateIndex
CREATE INDEX "Settlement_claimId_idx" ON "Settlement"("claimId");

-- CreateIndex
CREATE INDEX "Settlement_withdrawnAt_at_id_idx" ON "Settlement"("withdrawnAt", "at", "id");

-- CreateIndex
CREATE INDEX "Assignment_claimId_endedAt_idx" ON "Assignment"("claimId", "endedAt");

-- CreateIndex
CREATE INDEX "Assignment_userId_endedAt_assignedAt_id_idx" ON "Assignment"("userId", "endedAt", "assignedAt", "id");

-- CreateIndex
CREATE INDEX "Assignment_endedAt_leasedUntil_idx" ON "Assignment"("endedAt", "leasedUntil");

-- CreateIndex
CREATE INDEX "Assignment_replacesId_idx" ON "Assignment"("replacesId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedFilter_userId_list_name_key" ON "SavedFilter"("userId", "list", "name");

-- CreateIndex
CREATE INDEX "Comment_claimId_createdAt_id_idx" ON "Comment"("claimId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_threadId_idx" ON "Comment"("threadId");

-- CreateIndex
CREATE INDEX "CommentMention_userId_idx" ON "CommentMention"("userId");

-- CreateIndex
CREATE INDEX "ScheduledPublication_claimId_setAt_idx" ON "ScheduledPublication"("claimId", "setAt");

-- CreateIndex
CREATE INDEX "ScheduledPublication_doneAt_cancelledAt_failedAt_at_idx" ON "ScheduledPublication"("doneAt", "cancelledAt", "failedAt", "at");

-- CreateIndex
CREATE INDEX "RetractionRequest_claimId_askedAt_idx" ON "RetractionRequest"("claimId", "askedAt");

-- CreateIndex
CREATE INDEX "RetractionRequest_confirmedAt_withdrawnAt_idx" ON "RetractionRequest"("confirmedAt", "withdrawnAt");

-- CreateIndex
CREATE UNIQUE INDEX "Sighting_offer_key" ON "Sighting"("offer");

-- CreateIndex
CREATE INDEX "Sighting_articleId_state_idx" ON "Sighting"("articleId", "state");

-- CreateIndex
CREATE INDEX "Sighting_claimId_state_idx" ON "Sighting"("claimId", "state");

-- CreateIndex
CREATE INDEX "Sighting_state_createdAt_id_idx" ON "Sighting"("state", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ReaderReport_receipt_key" ON "ReaderReport"("receipt");

-- CreateIndex
CREATE INDEX "ReaderReport_state_receivedAt_id_idx" ON "ReaderReport"("state", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "ReaderReport_claimId_state_idx" ON "ReaderReport"("claimId", "state");

-- CreateIndex
CREATE INDEX "Watch_subject_subjectId_idx" ON "Watch"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_at_id_idx" ON "Notification"("userId", "readAt", "at", "id");

-- CreateIndex
CREATE INDEX "Notification_userId_at_id_idx" ON "Notification"("userId", "at", "id");

-- CreateIndex
CREATE INDEX "Notification_mailId_idx" ON "Notification"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_origin_key" ON "Notification"("userId", "origin");

-- CreateIndex
CREATE INDEX "Mail_state_dueAt_idx" ON "Mail"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_userId_day_key" ON "Mail"("userId", "day");

-- CreateIndex
CREATE INDEX "KeptMail_userId_at_mailId_idx" ON "KeptMail"("userId", "at", "mailId");

-- CreateIndex
CREATE INDEX "Claim_dueAt_id_idx" ON "Claim"("dueAt", "id");

-- CreateIndex
CREATE INDEX "ReviewRound_state_closedAt_id_idx" ON "ReviewRound"("state", "closedAt", "id");

-- AddForeignKey
ALTER TABLE "ReviewDraft" ADD CONSTRAINT "ReviewDraft_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settlement" ADD CONSTRAINT "Settlement_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduledPublication" ADD CONSTRAINT "ScheduledPublication_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetractionRequest" ADD CONSTRAINT "RetractionRequest_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sighting" ADD CONSTRAINT "Sighting_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sighting" ADD CONSTRAINT "Sighting_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReaderReport" ADD CONSTRAINT "ReaderReport_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptMail" ADD CONSTRAINT "KeptMail_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Claim_status_dueAt_id_idx" ON "Claim"("status", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Claim_status_risk_changedAt_id_idx" ON "Claim"("status", "risk", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Claim_risk_changedAt_id_idx" ON "Claim"("risk", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Claim_language_changedAt_id_idx" ON "Claim"("language", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Publication_publishedAt_sequence_idx" ON "Publication"("publishedAt", "sequence");

-- What is kept as it was made.
CREATE TRIGGER "Settlement_frozen" BEFORE UPDATE OF "id", "claimId", "truth", "reason", "url", "byId", "at" ON "Settlement"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A settlement is kept as it was recorded.');
CREATE TRIGGER "Settlement_kept" BEFORE DELETE ON "Settlement"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A settlement is kept.');
CREATE TRIGGER "Settlement_not_emptied" BEFORE TRUNCATE ON "Settlement"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A settlement is kept.');
CREATE TRIGGER "Comment_frozen" BEFORE UPDATE OF "id", "claimId", "subject", "subjectId", "threadId", "authorId", "createdAt", "round" ON "Comment"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A comment stays where it was made.');
CREATE TRIGGER "Comment_kept" BEFORE DELETE ON "Comment"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A comment is kept.');
CREATE TRIGGER "Comment_not_emptied" BEFORE TRUNCATE ON "Comment"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A comment is kept.');
CREATE TRIGGER "RetractionRequest_frozen" BEFORE UPDATE OF "id", "claimId", "note", "publication", "askedById", "askedAt" ON "RetractionRequest"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A request to retract is kept as it was made.');
CREATE TRIGGER "RetractionRequest_kept" BEFORE DELETE ON "RetractionRequest"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A request to retract is kept.');
CREATE TRIGGER "RetractionRequest_not_emptied" BEFORE TRUNCATE ON "RetractionRequest"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A request to retract is kept.');
CREATE TRIGGER "ReaderReport_frozen" BEFORE UPDATE OF "id", "kind", "receipt", "publication", "about", "words", "url", "language", "receivedAt" ON "ReaderReport"
FOR EACH ROW EXECUTE FUNCTION "refuse"('What a reader sent is kept as it came.');
CREATE TRIGGER "ReaderReport_kept" BEFORE DELETE ON "ReaderReport"
FOR EACH ROW EXECUTE FUNCTION "refuse"('What a reader sent is kept.');
CREATE TRIGGER "ReaderReport_not_emptied" BEFORE TRUNCATE ON "ReaderReport"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('What a reader sent is kept.');
