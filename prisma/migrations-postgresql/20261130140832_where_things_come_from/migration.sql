-- CreateEnum
CREATE TYPE "SourceLinkType" AS ENUM ('OWNED_BY', 'PART_OF', 'SPEAKS_FOR');

-- CreateEnum
CREATE TYPE "ReliabilityGrade" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "LineageType" AS ENUM ('REPUBLISHES', 'CITES', 'TRANSLATES', 'SAME_WIRE', 'SAME_SPEAKER', 'SAME_DOCUMENT');

-- CreateEnum
CREATE TYPE "LineageState" AS ENUM ('SUGGESTED', 'CONFIRMED', 'REJECTED');

-- CreateEnum
CREATE TYPE "LineageClue" AS ENUM ('SHARED_TEXT', 'CANONICAL', 'CREDIT', 'LINK');

-- CreateEnum
CREATE TYPE "ReplyOutcome" AS ENUM ('PENDING', 'REPLIED', 'DECLINED', 'NO_RESPONSE');

-- CreateEnum
CREATE TYPE "ClaimRelationType" AS ENUM ('CONTRADICTS', 'SUPPORTS', 'REPEATS', 'REFINES');

-- CreateEnum
CREATE TYPE "RelationJudgement" AS ENUM ('SAME', 'RELATED', 'DIFFERENT');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "FlagKind" ADD VALUE 'SOURCE_DOWNGRADED';
ALTER TYPE "FlagKind" ADD VALUE 'SOURCE_MERGED';
ALTER TYPE "FlagKind" ADD VALUE 'SOURCE_UNMERGED';
ALTER TYPE "FlagKind" ADD VALUE 'EVIDENCE_RETRACTED';
ALTER TYPE "FlagKind" ADD VALUE 'EVIDENCE_CHALLENGED';
ALTER TYPE "FlagKind" ADD VALUE 'CAPTURE_MISMATCH';
ALTER TYPE "FlagKind" ADD VALUE 'LINEAGE_CHANGED';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "JobKind" ADD VALUE 'TRACE_ARTICLE';
ALTER TYPE "JobKind" ADD VALUE 'TRACE_EVIDENCE';

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "accuses" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "PublicationSource" ADD COLUMN     "stance" "AttributionStance";

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "mergedIntoId" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "SourceLink" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fromId" TEXT COLLATE "C" NOT NULL,
    "toId" TEXT COLLATE "C" NOT NULL,
    "type" "SourceLinkType" NOT NULL,
    "since" TEXT COLLATE "C",
    "until" TEXT COLLATE "C",
    "basis" TEXT COLLATE "C" NOT NULL,
    "basisUrl" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "removedById" TEXT COLLATE "C",
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "SourceLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReliabilityAssessment" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "grade" "ReliabilityGrade" NOT NULL,
    "topic" TEXT COLLATE "C",
    "rationale" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReliabilityAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceMerge" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fromId" TEXT COLLATE "C" NOT NULL,
    "intoId" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "undoneById" TEXT COLLATE "C",
    "undoneAt" TIMESTAMP(3),
    "undoReason" TEXT COLLATE "C",

    CONSTRAINT "SourceMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDistinction" (
    "oneId" TEXT COLLATE "C" NOT NULL,
    "otherId" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SourceDistinction_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateTable
CREATE TABLE "SourceIdentity" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "sealed" TEXT COLLATE "C" NOT NULL,
    "keyId" TEXT COLLATE "C" NOT NULL,
    "fingerprint" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "enteredById" TEXT COLLATE "C" NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SourceIdentity_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "IdentityOpening" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "askedById" TEXT COLLATE "C" NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "secondById" TEXT COLLATE "C",
    "openedAt" TIMESTAMP(3),
    "until" TIMESTAMP(3),

    CONSTRAINT "IdentityOpening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityDifference" (
    "id" TEXT COLLATE "C" NOT NULL,
    "oneId" TEXT COLLATE "C" NOT NULL,
    "otherId" TEXT COLLATE "C" NOT NULL,
    "rationale" TEXT COLLATE "C" NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "withdrawnById" TEXT COLLATE "C",
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "IdentityDifference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lineage" (
    "id" TEXT COLLATE "C" NOT NULL,
    "type" "LineageType" NOT NULL,
    "fromArticleId" TEXT COLLATE "C",
    "fromEvidenceId" TEXT COLLATE "C",
    "toArticleId" TEXT COLLATE "C",
    "toEvidenceId" TEXT COLLATE "C",
    "toSourceId" TEXT COLLATE "C",
    "pair" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "state" "LineageState" NOT NULL,
    "clue" "LineageClue",
    "detail" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "judgedById" TEXT COLLATE "C",
    "judgedAt" TIMESTAMP(3),

    CONSTRAINT "Lineage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextPrint" (
    "id" TEXT COLLATE "C" NOT NULL,
    "versionId" TEXT COLLATE "C",
    "captureId" TEXT COLLATE "C",
    "shingles" INTEGER NOT NULL,

    CONSTRAINT "TextPrint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextMark" (
    "hash" INTEGER NOT NULL,
    "printId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TextMark_pkey" PRIMARY KEY ("hash","printId")
);

-- CreateTable
CREATE TABLE "GateOverride" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "gate" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "round" INTEGER NOT NULL,
    "askedById" TEXT COLLATE "C" NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "confirmedById" TEXT COLLATE "C",
    "confirmedAt" TIMESTAMP(3),
    "withdrawnById" TEXT COLLATE "C",
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "GateOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyRequest" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C",
    "whom" TEXT COLLATE "C" NOT NULL,
    "how" TEXT COLLATE "C" NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "deadline" TIMESTAMP(3) NOT NULL,
    "outcome" "ReplyOutcome" NOT NULL DEFAULT 'PENDING',
    "outcomeAt" TIMESTAMP(3),
    "reply" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReplyRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimRelation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "oneId" TEXT COLLATE "C" NOT NULL,
    "otherId" TEXT COLLATE "C" NOT NULL,
    "type" "ClaimRelationType" NOT NULL,
    "judgement" "RelationJudgement",
    "reason" TEXT COLLATE "C",
    "createdById" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "judgedById" TEXT COLLATE "C",
    "judgedAt" TIMESTAMP(3),

    CONSTRAINT "ClaimRelation_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "Source_mergedIntoId_idx" ON "Source"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceLink" ADD CONSTRAINT "SourceLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceLink" ADD CONSTRAINT "SourceLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReliabilityAssessment" ADD CONSTRAINT "ReliabilityAssessment_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceMerge" ADD CONSTRAINT "SourceMerge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceMerge" ADD CONSTRAINT "SourceMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceIdentity" ADD CONSTRAINT "SourceIdentity_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityOpening" ADD CONSTRAINT "IdentityOpening_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityDifference" ADD CONSTRAINT "IdentityDifference_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityDifference" ADD CONSTRAINT "IdentityDifference_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_fromArticleId_fkey" FOREIGN KEY ("fromArticleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_fromEvidenceId_fkey" FOREIGN KEY ("fromEvidenceId") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_toArticleId_fkey" FOREIGN KEY ("toArticleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_toEvidenceId_fkey" FOREIGN KEY ("toEvidenceId") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_toSourceId_fkey" FOREIGN KEY ("toSourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextPrint" ADD CONSTRAINT "TextPrint_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextPrint" ADD CONSTRAINT "TextPrint_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextMark" ADD CONSTRAINT "TextMark_printId_fkey" FOREIGN KEY ("printId") REFERENCES "TextPrint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GateOverride" ADD CONSTRAINT "GateOverride_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyRequest" ADD CONSTRAINT "ReplyRequest_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyRequest" ADD CONSTRAINT "ReplyRequest_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand. What is kept as it was said.
CREATE TRIGGER "ReliabilityAssessment_frozen" BEFORE UPDATE ON "ReliabilityAssessment"
FOR EACH ROW EXECUTE FUNCTION "refuse"('An assessment is append-only.');
CREATE TRIGGER "ReliabilityAssessment_kept" BEFORE DELETE ON "ReliabilityAssessment"
FOR EACH ROW EXECUTE FUNCTION "refuse"('An assessment is kept.');
CREATE TRIGGER "ReliabilityAssessment_not_emptied" BEFORE TRUNCATE ON "ReliabilityAssessment"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('An assessment is kept.');
CREATE TRIGGER "SourceMerge_frozen" BEFORE UPDATE OF "id", "fromId", "intoId", "reason", "byId", "at" ON "SourceMerge"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A merge is kept as it was made.');
CREATE TRIGGER "SourceMerge_kept" BEFORE DELETE ON "SourceMerge"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A merge is kept.');
CREATE TRIGGER "SourceMerge_not_emptied" BEFORE TRUNCATE ON "SourceMerge"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A merge is kept.');
CREATE TRIGGER "Lineage_frozen" BEFORE UPDATE OF "id", "fromArticleId", "fromEvidenceId", "toArticleId", "toEvidenceId", "toSourceId", "pair", "clue", "createdById", "createdAt" ON "Lineage"
FOR EACH ROW EXECUTE FUNCTION "refuse"('The ends of a lineage stay.');
CREATE TRIGGER "Lineage_kept" BEFORE DELETE ON "Lineage"
FOR EACH ROW EXECUTE FUNCTION "refuse"('Lineage is kept.');
CREATE TRIGGER "Lineage_not_emptied" BEFORE TRUNCATE ON "Lineage"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('Lineage is kept.');
CREATE TRIGGER "GateOverride_frozen" BEFORE UPDATE OF "id", "claimId", "gate", "reason", "contentHash", "round", "askedById", "askedAt" ON "GateOverride"
FOR EACH ROW EXECUTE FUNCTION "refuse"('An override is kept as it was asked for.');
CREATE TRIGGER "GateOverride_kept" BEFORE DELETE ON "GateOverride"
FOR EACH ROW EXECUTE FUNCTION "refuse"('An override is kept.');
CREATE TRIGGER "GateOverride_not_emptied" BEFORE TRUNCATE ON "GateOverride"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('An override is kept.');
