-- AlterTable
ALTER TABLE "Claim" ADD COLUMN "dueAt" DATETIME;

-- AlterTable
ALTER TABLE "Adjudication" ADD COLUMN "dissentShown" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "ReviewDraft" (
    "roundId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("roundId", "userId"),
    CONSTRAINT "ReviewDraft_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Settlement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "truth" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "url" TEXT,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "withdrawnById" TEXT,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Settlement_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "assignedById" TEXT,
    "assignedAt" DATETIME NOT NULL,
    "leasedUntil" DATETIME,
    "reason" TEXT,
    "endedAt" DATETIME,
    "ending" TEXT,
    "endedById" TEXT,
    "replacesId" TEXT,
    "remindedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Assignment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Assignment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT,
    "threadId" TEXT,
    "body" TEXT NOT NULL,
    "blocking" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "takenBackAt" DATETIME,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    "resolution" TEXT,
    "round" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Comment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Comment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommentMention" (
    "commentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("commentId", "userId"),
    CONSTRAINT "CommentMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScheduledPublication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "contentHash" TEXT NOT NULL,
    "correction" TEXT,
    "embargo" TEXT,
    "setById" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL,
    "cancelledById" TEXT,
    "cancelledAt" DATETIME,
    "doneAt" DATETIME,
    "sequence" INTEGER,
    "failedAt" DATETIME,
    "failure" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "ScheduledPublication_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RetractionRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "publication" INTEGER NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" DATETIME,
    "withdrawnById" TEXT,
    "withdrawnAt" DATETIME,
    CONSTRAINT "RetractionRequest_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Sighting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "attributions" TEXT,
    "state" TEXT NOT NULL,
    "score" REAL,
    "offer" TEXT NOT NULL,
    "proposedById" TEXT,
    "proposedAt" DATETIME,
    "judgedById" TEXT,
    "judgedAt" DATETIME,
    "reason" TEXT,
    "appearanceId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Sighting_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Sighting_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReaderReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "claimId" TEXT,
    "publication" INTEGER,
    "about" TEXT,
    "words" TEXT NOT NULL,
    "url" TEXT,
    "language" TEXT,
    "state" TEXT NOT NULL DEFAULT 'RECEIVED',
    "outcome" TEXT,
    "corrected" INTEGER,
    "receivedAt" DATETIME NOT NULL,
    "takenById" TEXT,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "ReaderReport_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventReader" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Watch" (
    "userId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "subject", "subjectId")
);

-- CreateTable
CREATE TABLE "DeliveryChoice" (
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "delivery" TEXT NOT NULL,

    PRIMARY KEY ("userId", "kind")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "claimId" TEXT,
    "subjectId" TEXT,
    "at" DATETIME NOT NULL,
    "readAt" DATETIME,
    "mailId" TEXT,
    CONSTRAINT "Notification_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "digest" BOOLEAN NOT NULL,
    "day" TEXT,
    "dueAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "handedOverAt" DATETIME,
    "sentAt" DATETIME,
    "lastError" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "KeptMail" (
    "mailId" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "KeptMail_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
BEGIN SELECT RAISE(ABORT, 'A settlement is kept as it was recorded.'); END;
CREATE TRIGGER "Settlement_kept" BEFORE DELETE ON "Settlement"
BEGIN SELECT RAISE(ABORT, 'A settlement is kept.'); END;
CREATE TRIGGER "Settlement_new" BEFORE INSERT ON "Settlement"
WHEN EXISTS (SELECT 1 FROM "Settlement" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'A settlement is kept.'); END;
CREATE TRIGGER "Comment_frozen" BEFORE UPDATE OF "id", "claimId", "subject", "subjectId", "threadId", "authorId", "createdAt", "round" ON "Comment"
BEGIN SELECT RAISE(ABORT, 'A comment stays where it was made.'); END;
CREATE TRIGGER "Comment_kept" BEFORE DELETE ON "Comment"
BEGIN SELECT RAISE(ABORT, 'A comment is kept.'); END;
CREATE TRIGGER "Comment_new" BEFORE INSERT ON "Comment"
WHEN EXISTS (SELECT 1 FROM "Comment" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'A comment is kept.'); END;
CREATE TRIGGER "RetractionRequest_frozen" BEFORE UPDATE OF "id", "claimId", "note", "publication", "askedById", "askedAt" ON "RetractionRequest"
BEGIN SELECT RAISE(ABORT, 'A request to retract is kept as it was made.'); END;
CREATE TRIGGER "RetractionRequest_kept" BEFORE DELETE ON "RetractionRequest"
BEGIN SELECT RAISE(ABORT, 'A request to retract is kept.'); END;
CREATE TRIGGER "RetractionRequest_new" BEFORE INSERT ON "RetractionRequest"
WHEN EXISTS (SELECT 1 FROM "RetractionRequest" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'A request to retract is kept.'); END;
CREATE TRIGGER "ReaderReport_frozen" BEFORE UPDATE OF "id", "kind", "receipt", "publication", "about", "words", "url", "language", "receivedAt" ON "ReaderReport"
BEGIN SELECT RAISE(ABORT, 'What a reader sent is kept as it came.'); END;
CREATE TRIGGER "ReaderReport_kept" BEFORE DELETE ON "ReaderReport"
BEGIN SELECT RAISE(ABORT, 'What a reader sent is kept.'); END;
CREATE TRIGGER "ReaderReport_new" BEFORE INSERT ON "ReaderReport"
WHEN EXISTS (SELECT 1 FROM "ReaderReport" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'What a reader sent is kept.'); END;
