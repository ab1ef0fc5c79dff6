-- AlterTable
ALTER TABLE "PublicationSource" ADD COLUMN "stance" TEXT;

-- CreateTable
CREATE TABLE "SourceLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "since" TEXT,
    "until" TEXT,
    "basis" TEXT NOT NULL,
    "basisUrl" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "removedById" TEXT,
    "removedAt" DATETIME,
    CONSTRAINT "SourceLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReliabilityAssessment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "topic" TEXT,
    "rationale" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ReliabilityAssessment_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SourceMerge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromId" TEXT NOT NULL,
    "intoId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "undoneById" TEXT,
    "undoneAt" DATETIME,
    "undoReason" TEXT,
    CONSTRAINT "SourceMerge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SourceDistinction" (
    "oneId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("oneId", "otherId")
);

-- CreateTable
CREATE TABLE "SourceIdentity" (
    "sourceId" TEXT NOT NULL PRIMARY KEY,
    "sealed" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "enteredById" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL,
    CONSTRAINT "SourceIdentity_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IdentityOpening" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "secondById" TEXT,
    "openedAt" DATETIME,
    "until" DATETIME,
    CONSTRAINT "IdentityOpening_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IdentityDifference" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "oneId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "withdrawnById" TEXT,
    "withdrawnAt" DATETIME,
    CONSTRAINT "IdentityDifference_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IdentityDifference_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Lineage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "fromArticleId" TEXT,
    "fromEvidenceId" TEXT,
    "toArticleId" TEXT,
    "toEvidenceId" TEXT,
    "toSourceId" TEXT,
    "pair" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "clue" TEXT,
    "detail" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "judgedById" TEXT,
    "judgedAt" DATETIME,
    CONSTRAINT "Lineage_fromArticleId_fkey" FOREIGN KEY ("fromArticleId") REFERENCES "Article" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Lineage_fromEvidenceId_fkey" FOREIGN KEY ("fromEvidenceId") REFERENCES "Evidence" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Lineage_toArticleId_fkey" FOREIGN KEY ("toArticleId") REFERENCES "Article" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Lineage_toEvidenceId_fkey" FOREIGN KEY ("toEvidenceId") REFERENCES "Evidence" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Lineage_toSourceId_fkey" FOREIGN KEY ("toSourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TextPrint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "versionId" TEXT,
    "captureId" TEXT,
    "shingles" INTEGER NOT NULL,
    CONSTRAINT "TextPrint_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "TextPrint_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TextMark" (
    "hash" INTEGER NOT NULL,
    "printId" TEXT NOT NULL,

    PRIMARY KEY ("hash", "printId"),
    CONSTRAINT "TextMark_printId_fkey" FOREIGN KEY ("printId") REFERENCES "TextPrint" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GateOverride" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" DATETIME,
    "withdrawnById" TEXT,
    "withdrawnAt" DATETIME,
    CONSTRAINT "GateOverride_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReplyRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "sourceId" TEXT,
    "whom" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "deadline" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'PENDING',
    "outcomeAt" DATETIME,
    "reply" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ReplyRequest_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReplyRequest_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClaimRelation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "oneId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "judgement" TEXT,
    "reason" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "judgedById" TEXT,
    "judgedAt" DATETIME,
    CONSTRAINT "ClaimRelation_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ClaimRelation_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- By hand, so that no table is made anew.
ALTER TABLE "Claim" ADD COLUMN "accuses" TEXT;
ALTER TABLE "Source" ADD COLUMN "mergedIntoId" TEXT REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Source_mergedIntoId_idx" ON "Source"("mergedIntoId");


-- CreateIndex
CREATE INDEX "SourceLink_fromId_idx" ON "SourceLink"("fromId");

-- CreateIndex
CREATE INDEX "SourceLink_toId_idx" ON "SourceLink"("toId");

-- CreateIndex
CREATE INDEX "ReliabilityAssessment_sourceId_at_id_idx" ON "ReliabilityAssessment"("sourceId", "at", "id");

-- CreateIndex
CREATE INDEX "SourceMerge_fromId_idx" ON "SourceMerge"("fromId");

-- CreateIndex
CREATE INDEX "SourceMerge_intoId_idx" ON "SourceMerge"("intoId");

-- CreateIndex
CREATE INDEX "SourceDistinction_otherId_idx" ON "SourceDistinction"("otherId");

-- CreateIndex
CREATE INDEX "SourceIdentity_keyId_idx" ON "SourceIdentity"("keyId");

-- CreateIndex
CREATE INDEX "SourceIdentity_fingerprint_idx" ON "SourceIdentity"("fingerprint");

-- CreateIndex
CREATE INDEX "IdentityOpening_sourceId_askedAt_idx" ON "IdentityOpening"("sourceId", "askedAt");

-- CreateIndex
CREATE INDEX "IdentityDifference_oneId_idx" ON "IdentityDifference"("oneId");

-- CreateIndex
CREATE INDEX "IdentityDifference_otherId_idx" ON "IdentityDifference"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "Lineage_pair_key" ON "Lineage"("pair");

-- CreateIndex
CREATE INDEX "Lineage_fromArticleId_idx" ON "Lineage"("fromArticleId");

-- CreateIndex
CREATE INDEX "Lineage_fromEvidenceId_idx" ON "Lineage"("fromEvidenceId");

-- CreateIndex
CREATE INDEX "Lineage_toArticleId_idx" ON "Lineage"("toArticleId");

-- CreateIndex
CREATE INDEX "Lineage_toEvidenceId_idx" ON "Lineage"("toEvidenceId");

-- CreateIndex
CREATE INDEX "Lineage_toSourceId_idx" ON "Lineage"("toSourceId");

-- CreateIndex
CREATE INDEX "Lineage_state_createdAt_id_idx" ON "Lineage"("state", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TextPrint_versionId_key" ON "TextPrint"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "TextPrint_captureId_key" ON "TextPrint"("captureId");

-- CreateIndex
CREATE INDEX "TextMark_printId_idx" ON "TextMark"("printId");

-- CreateIndex
CREATE INDEX "GateOverride_claimId_askedAt_idx" ON "GateOverride"("claimId", "askedAt");

-- CreateIndex
CREATE INDEX "GateOverride_confirmedAt_withdrawnAt_idx" ON "GateOverride"("confirmedAt", "withdrawnAt");

-- CreateIndex
CREATE INDEX "ReplyRequest_claimId_idx" ON "ReplyRequest"("claimId");

-- CreateIndex
CREATE INDEX "ReplyRequest_sourceId_idx" ON "ReplyRequest"("sourceId");

-- CreateIndex
CREATE INDEX "ReplyRequest_outcome_deadline_id_idx" ON "ReplyRequest"("outcome", "deadline", "id");

-- CreateIndex
CREATE INDEX "ClaimRelation_otherId_idx" ON "ClaimRelation"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimRelation_oneId_otherId_type_key" ON "ClaimRelation"("oneId", "otherId", "type");

-- CreateIndex
CREATE INDEX "Article_canonicalUrl_idx" ON "Article"("canonicalUrl");

-- CreateIndex
CREATE INDEX "Article_url_idx" ON "Article"("url");

-- By hand. What is kept as it was said.
CREATE TRIGGER "ReliabilityAssessment_frozen" BEFORE UPDATE ON "ReliabilityAssessment"
BEGIN SELECT RAISE(ABORT, 'An assessment is append-only.'); END;
CREATE TRIGGER "ReliabilityAssessment_kept" BEFORE DELETE ON "ReliabilityAssessment"
BEGIN SELECT RAISE(ABORT, 'An assessment is kept.'); END;
CREATE TRIGGER "ReliabilityAssessment_new" BEFORE INSERT ON "ReliabilityAssessment"
WHEN EXISTS (SELECT 1 FROM "ReliabilityAssessment" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'An assessment is kept.'); END;
CREATE TRIGGER "SourceMerge_frozen" BEFORE UPDATE OF "id", "fromId", "intoId", "reason", "byId", "at" ON "SourceMerge"
BEGIN SELECT RAISE(ABORT, 'A merge is kept as it was made.'); END;
CREATE TRIGGER "SourceMerge_kept" BEFORE DELETE ON "SourceMerge"
BEGIN SELECT RAISE(ABORT, 'A merge is kept.'); END;
CREATE TRIGGER "SourceMerge_new" BEFORE INSERT ON "SourceMerge"
WHEN EXISTS (SELECT 1 FROM "SourceMerge" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'A merge is kept.'); END;
CREATE TRIGGER "Lineage_frozen" BEFORE UPDATE OF "id", "fromArticleId", "fromEvidenceId", "toArticleId", "toEvidenceId", "toSourceId", "pair", "clue", "createdById", "createdAt" ON "Lineage"
BEGIN SELECT RAISE(ABORT, 'The ends of a lineage stay.'); END;
CREATE TRIGGER "Lineage_kept" BEFORE DELETE ON "Lineage"
BEGIN SELECT RAISE(ABORT, 'Lineage is kept.'); END;
CREATE TRIGGER "Lineage_new" BEFORE INSERT ON "Lineage"
WHEN EXISTS (SELECT 1 FROM "Lineage" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'Lineage is kept.'); END;
CREATE TRIGGER "GateOverride_frozen" BEFORE UPDATE OF "id", "claimId", "gate", "reason", "contentHash", "round", "askedById", "askedAt" ON "GateOverride"
BEGIN SELECT RAISE(ABORT, 'An override is kept as it was asked for.'); END;
CREATE TRIGGER "GateOverride_kept" BEFORE DELETE ON "GateOverride"
BEGIN SELECT RAISE(ABORT, 'An override is kept.'); END;
CREATE TRIGGER "GateOverride_new" BEFORE INSERT ON "GateOverride"
WHEN EXISTS (SELECT 1 FROM "GateOverride" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'An override is kept.'); END;
