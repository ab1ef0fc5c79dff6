-- CreateEnum
CREATE TYPE "CheckFinding" AS ENUM ('SAME', 'CHANGED', 'PARTIAL', 'GONE', 'FAILED');

-- CreateEnum
CREATE TYPE "VersionMethod" AS ENUM ('IMPORTED', 'CHECKED', 'PASTED', 'UPLOADED');

-- CreateEnum
CREATE TYPE "CaptureMethod" AS ENUM ('FETCHED', 'UPLOADED');

-- CreateEnum
CREATE TYPE "Verification" AS ENUM ('VERIFIED', 'MISMATCH', 'FAILED');

-- CreateEnum
CREATE TYPE "FlagKind" AS ENUM ('ARTICLE_CHANGED');

-- AlterEnum
ALTER TYPE "JobKind" ADD VALUE 'CHECK_ARTICLE';

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "checkFinding" "CheckFinding",
ADD COLUMN     "checkedAt" TIMESTAMP(3),
ADD COLUMN     "etag" TEXT COLLATE "C",
ADD COLUMN     "lastModified" TEXT COLLATE "C",
ADD COLUMN     "nextCheckAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "ArticleVersion" ADD COLUMN     "method" "VersionMethod" NOT NULL DEFAULT 'IMPORTED',
ADD COLUMN     "sourceFormat" TEXT COLLATE "C",
ADD COLUMN     "sourceSha256" TEXT COLLATE "C",
ADD COLUMN     "takenBack" TEXT COLLATE "C",
ALTER COLUMN "fetchedById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Capture" ADD COLUMN     "blocks" TEXT COLLATE "C",
ADD COLUMN     "fileName" TEXT COLLATE "C",
ADD COLUMN     "method" "CaptureMethod" NOT NULL DEFAULT 'FETCHED',
ADD COLUMN     "readersBytes" INTEGER,
ADD COLUMN     "readersMediaType" TEXT COLLATE "C",
ADD COLUMN     "readersSha256" TEXT COLLATE "C",
ALTER COLUMN "jobId" DROP NOT NULL,
ALTER COLUMN "address" DROP NOT NULL,
ALTER COLUMN "finalAddress" DROP NOT NULL,
ALTER COLUMN "redirects" SET DEFAULT '[]',
ALTER COLUMN "status" DROP NOT NULL,
ALTER COLUMN "headers" SET DEFAULT '{}';

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "EvidenceLink" ADD COLUMN     "captureId" TEXT COLLATE "C",
ADD COLUMN     "excerptEnd" INTEGER,
ADD COLUMN     "excerptPrefix" TEXT COLLATE "C",
ADD COLUMN     "excerptStart" INTEGER,
ADD COLUMN     "excerptSuffix" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "outcome" TEXT COLLATE "C",
ADD COLUMN     "trouble" TEXT COLLATE "C",
ALTER COLUMN "createdById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Passage" ADD COLUMN     "fromId" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "noticed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "CaptureVerification" (
    "captureId" TEXT COLLATE "C" NOT NULL,
    "outcome" "Verification" NOT NULL,
    "verifiedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CaptureVerification_pkey" PRIMARY KEY ("captureId")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fileName" TEXT COLLATE "C" NOT NULL,
    "mediaType" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "readersSha256" TEXT COLLATE "C",
    "readersMediaType" TEXT COLLATE "C",
    "readersBytes" INTEGER,
    "text" TEXT COLLATE "C",
    "blocks" TEXT COLLATE "C",
    "extractor" TEXT COLLATE "C",
    "extractorVersion" TEXT COLLATE "C",
    "createdById" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationCapture" (
    "publicationId" TEXT COLLATE "C" NOT NULL,
    "captureId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PublicationCapture_pkey" PRIMARY KEY ("publicationId","captureId")
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "kind" "FlagKind" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "detail" TEXT COLLATE "C" NOT NULL,
    "raisedAt" TIMESTAMP(3) NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT COLLATE "C" NOT NULL,
    "publicationId" TEXT COLLATE "C" NOT NULL,
    "flagId" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "byId" TEXT COLLATE "C",
    "endedAt" TIMESTAMP(3),
    "endedById" TEXT COLLATE "C",

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

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
CREATE INDEX "Job_state_endedAt_id_idx" ON "Job"("state", "endedAt", "id");

-- CreateIndex
CREATE INDEX "Passage_fromId_idx" ON "Passage"("fromId");

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaptureVerification" ADD CONSTRAINT "CaptureVerification_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationCapture" ADD CONSTRAINT "PublicationCapture_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationCapture" ADD CONSTRAINT "PublicationCapture_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_flagId_fkey" FOREIGN KEY ("flagId") REFERENCES "Flag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand. The place of an excerpt is sealed with the review that it came with.
DROP TRIGGER "EvidenceLink_sealed" ON "EvidenceLink";
CREATE TRIGGER "EvidenceLink_sealed" BEFORE UPDATE OF "id", "claimId", "evidenceId", "stance", "strength", "excerpt", "rationale", "addedById", "addedAt", "reviewId", "captureId", "excerptStart", "excerptEnd", "excerptPrefix", "excerptSuffix" ON "EvidenceLink"
FOR EACH ROW WHEN (OLD."reviewId" IS NOT NULL)
EXECUTE FUNCTION "refuse"('Evidence of a sealed review is immutable.');

-- By hand. What readers were told stays as it was told; that it ended is all that is added.
CREATE TRIGGER "Notice_frozen" BEFORE UPDATE OF "id", "publicationId", "flagId", "body", "at", "byId" ON "Notice"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A notice is frozen.');
CREATE TRIGGER "Notice_kept" BEFORE DELETE ON "Notice"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A notice is kept.');
CREATE TRIGGER "Notice_not_emptied" BEFORE TRUNCATE ON "Notice"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A notice is kept.');
