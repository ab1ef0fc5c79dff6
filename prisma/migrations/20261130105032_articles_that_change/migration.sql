-- AlterTable
ALTER TABLE "Article" ADD COLUMN "checkFinding" TEXT;
ALTER TABLE "Article" ADD COLUMN "checkedAt" DATETIME;
ALTER TABLE "Article" ADD COLUMN "etag" TEXT;
ALTER TABLE "Article" ADD COLUMN "lastModified" TEXT;
ALTER TABLE "Article" ADD COLUMN "nextCheckAt" DATETIME;

-- CreateTable
CREATE TABLE "CaptureVerification" (
    "captureId" TEXT NOT NULL PRIMARY KEY,
    "outcome" TEXT NOT NULL,
    "verifiedAt" DATETIME NOT NULL,
    CONSTRAINT "CaptureVerification_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "readersSha256" TEXT,
    "readersMediaType" TEXT,
    "readersBytes" INTEGER,
    "text" TEXT,
    "blocks" TEXT,
    "extractor" TEXT,
    "extractorVersion" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "PublicationCapture" (
    "publicationId" TEXT NOT NULL,
    "captureId" TEXT NOT NULL,

    PRIMARY KEY ("publicationId", "captureId"),
    CONSTRAINT "PublicationCapture_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PublicationCapture_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "raisedAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "note" TEXT,
    CONSTRAINT "Flag_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "publicationId" TEXT NOT NULL,
    "flagId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT,
    "endedAt" DATETIME,
    "endedById" TEXT,
    CONSTRAINT "Notice_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Notice_flagId_fkey" FOREIGN KEY ("flagId") REFERENCES "Flag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- By hand, instead of a new table for each: a table that is added to keeps its triggers.
ALTER TABLE "Evidence" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Publication" ADD COLUMN "noticed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Passage" ADD COLUMN "fromId" TEXT CONSTRAINT "Passage_fromId_fkey" REFERENCES "Passage" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD COLUMN "captureId" TEXT CONSTRAINT "EvidenceLink_captureId_fkey" REFERENCES "Capture" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD COLUMN "excerptStart" INTEGER;
ALTER TABLE "EvidenceLink" ADD COLUMN "excerptEnd" INTEGER;
ALTER TABLE "EvidenceLink" ADD COLUMN "excerptPrefix" TEXT;
ALTER TABLE "EvidenceLink" ADD COLUMN "excerptSuffix" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ArticleVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "fetchedAt" DATETIME NOT NULL,
    "fetchedById" TEXT,
    "extractor" TEXT NOT NULL,
    "extractorVersion" TEXT NOT NULL,
    "method" TEXT NOT NULL DEFAULT 'IMPORTED',
    "sourceSha256" TEXT,
    "sourceFormat" TEXT,
    "takenBack" TEXT,
    CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ArticleVersion" ("articleId", "blocks", "extractor", "extractorVersion", "fetchedAt", "fetchedById", "id", "sequence", "sha256", "text") SELECT "articleId", "blocks", "extractor", "extractorVersion", "fetchedAt", "fetchedById", "id", "sequence", "sha256", "text" FROM "ArticleVersion";
DROP TABLE "ArticleVersion";
ALTER TABLE "new_ArticleVersion" RENAME TO "ArticleVersion";
CREATE INDEX "ArticleVersion_sha256_idx" ON "ArticleVersion"("sha256");
CREATE UNIQUE INDEX "ArticleVersion_articleId_sequence_key" ON "ArticleVersion"("articleId", "sequence");
CREATE TABLE "new_Capture" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evidenceId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "method" TEXT NOT NULL DEFAULT 'FETCHED',
    "jobId" TEXT,
    "fileName" TEXT,
    "address" TEXT,
    "finalAddress" TEXT,
    "redirects" TEXT NOT NULL DEFAULT '[]',
    "status" INTEGER,
    "headers" TEXT NOT NULL DEFAULT '{}',
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "readersSha256" TEXT,
    "readersMediaType" TEXT,
    "readersBytes" INTEGER,
    "text" TEXT,
    "blocks" TEXT,
    "extractor" TEXT,
    "extractorVersion" TEXT,
    "capturedAt" DATETIME NOT NULL,
    "capturedById" TEXT NOT NULL,
    CONSTRAINT "Capture_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Capture" ("address", "bytes", "capturedAt", "capturedById", "evidenceId", "extractor", "extractorVersion", "finalAddress", "headers", "id", "jobId", "mediaType", "redirects", "sequence", "sha256", "status", "text") SELECT "address", "bytes", "capturedAt", "capturedById", "evidenceId", "extractor", "extractorVersion", "finalAddress", "headers", "id", "jobId", "mediaType", "redirects", "sequence", "sha256", "status", "text" FROM "Capture";
DROP TABLE "Capture";
ALTER TABLE "new_Capture" RENAME TO "Capture";
CREATE UNIQUE INDEX "Capture_jobId_key" ON "Capture"("jobId");
CREATE INDEX "Capture_sha256_idx" ON "Capture"("sha256");
CREATE UNIQUE INDEX "Capture_evidenceId_sequence_key" ON "Capture"("evidenceId", "sequence");
CREATE TABLE "new_Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "begun" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL,
    "leasedUntil" DATETIME,
    "lease" TEXT,
    "lastError" TEXT,
    "trouble" TEXT,
    "outcome" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);
INSERT INTO "new_Job" ("begun", "createdAt", "createdById", "dueAt", "endedAt", "failures", "id", "kind", "lastError", "lease", "leasedUntil", "state", "subjectId") SELECT "begun", "createdAt", "createdById", "dueAt", "endedAt", "failures", "id", "kind", "lastError", "lease", "leasedUntil", "state", "subjectId" FROM "Job";
DROP TABLE "Job";
ALTER TABLE "new_Job" RENAME TO "Job";
CREATE INDEX "Job_state_dueAt_id_idx" ON "Job"("state", "dueAt", "id");
CREATE INDEX "Job_subjectId_id_idx" ON "Job"("subjectId", "id");
CREATE INDEX "Job_state_endedAt_id_idx" ON "Job"("state", "endedAt", "id");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Upload_createdById_id_idx" ON "Upload"("createdById", "id");

-- CreateIndex
CREATE INDEX "PublicationCapture_captureId_idx" ON "PublicationCapture"("captureId");

-- CreateIndex
CREATE INDEX "Flag_claimId_raisedAt_idx" ON "Flag"("claimId", "raisedAt");

-- CreateIndex
CREATE INDEX "Flag_decidedAt_raisedAt_id_idx" ON "Flag"("decidedAt", "raisedAt", "id");

-- CreateIndex
CREATE INDEX "Notice_publicationId_endedAt_idx" ON "Notice"("publicationId", "endedAt");

-- CreateIndex
CREATE INDEX "Notice_flagId_idx" ON "Notice"("flagId");

-- CreateIndex
CREATE INDEX "Article_nextCheckAt_idx" ON "Article"("nextCheckAt");

-- CreateIndex
CREATE INDEX "EvidenceLink_captureId_idx" ON "EvidenceLink"("captureId");

-- CreateIndex
CREATE INDEX "Passage_fromId_idx" ON "Passage"("fromId");

-- By hand, as they were: the tables are new.
CREATE TRIGGER "ArticleVersion_immutable" BEFORE UPDATE ON "ArticleVersion"
BEGIN SELECT RAISE(ABORT, 'An article version is immutable.'); END;
CREATE TRIGGER "ArticleVersion_kept" BEFORE DELETE ON "ArticleVersion"
BEGIN SELECT RAISE(ABORT, 'An article version is kept.'); END;
CREATE TRIGGER "ArticleVersion_new" BEFORE INSERT ON "ArticleVersion"
WHEN EXISTS (SELECT 1 FROM "ArticleVersion" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'An article version is kept.'); END;
CREATE TRIGGER "ArticleVersion_place" BEFORE INSERT ON "ArticleVersion"
WHEN EXISTS (SELECT 1 FROM "ArticleVersion" WHERE "articleId" = NEW."articleId" AND "sequence" = NEW."sequence")
BEGIN SELECT RAISE(ABORT, 'An article version is kept.'); END;
CREATE TRIGGER "Capture_immutable" BEFORE UPDATE ON "Capture"
BEGIN SELECT RAISE(ABORT, 'A capture is immutable.'); END;
CREATE TRIGGER "Capture_kept" BEFORE DELETE ON "Capture"
BEGIN SELECT RAISE(ABORT, 'A capture is kept.'); END;
CREATE TRIGGER "Capture_place" BEFORE INSERT ON "Capture"
WHEN EXISTS (SELECT 1 FROM "Capture" WHERE "id" = NEW."id" OR "jobId" = NEW."jobId")
  OR EXISTS (SELECT 1 FROM "Capture" WHERE "evidenceId" = NEW."evidenceId" AND "sequence" = NEW."sequence")
BEGIN SELECT RAISE(ABORT, 'A capture is kept.'); END;

-- By hand. The place of an excerpt is sealed with the review that it came with.
DROP TRIGGER "EvidenceLink_sealed";
CREATE TRIGGER "EvidenceLink_sealed" BEFORE UPDATE OF "id", "claimId", "evidenceId", "stance", "strength", "excerpt", "rationale", "addedById", "addedAt", "reviewId", "captureId", "excerptStart", "excerptEnd", "excerptPrefix", "excerptSuffix" ON "EvidenceLink"
WHEN OLD."reviewId" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'Evidence of a sealed review is immutable.'); END;

-- By hand. What readers were told stays as it was told; that it ended is all that is added.
CREATE TRIGGER "Notice_frozen" BEFORE UPDATE OF "id", "publicationId", "flagId", "body", "at", "byId" ON "Notice"
BEGIN SELECT RAISE(ABORT, 'A notice is frozen.'); END;
CREATE TRIGGER "Notice_kept" BEFORE DELETE ON "Notice"
BEGIN SELECT RAISE(ABORT, 'A notice is kept.'); END;
CREATE TRIGGER "Notice_new" BEFORE INSERT ON "Notice"
WHEN EXISTS (SELECT 1 FROM "Notice" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'A notice is kept.'); END;
