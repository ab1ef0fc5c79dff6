-- CreateEnum
CREATE TYPE "JobKind" AS ENUM ('CAPTURE');

-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED');

-- CreateTable
CREATE TABLE "Capture" (
    "id" TEXT COLLATE "C" NOT NULL,
    "evidenceId" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "jobId" TEXT COLLATE "C" NOT NULL,
    "address" TEXT COLLATE "C" NOT NULL,
    "finalAddress" TEXT COLLATE "C" NOT NULL,
    "redirects" TEXT COLLATE "C" NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" TEXT COLLATE "C" NOT NULL,
    "mediaType" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "text" TEXT COLLATE "C",
    "extractor" TEXT COLLATE "C",
    "extractorVersion" TEXT COLLATE "C",
    "capturedAt" TIMESTAMP(3) NOT NULL,
    "capturedById" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" "JobKind" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "state" "JobState" NOT NULL,
    "begun" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "leasedUntil" TIMESTAMP(3),
    "lease" TEXT COLLATE "C",
    "lastError" TEXT COLLATE "C",
    "createdById" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Capture_jobId_key" ON "Capture"("jobId");

-- CreateIndex
CREATE INDEX "Capture_sha256_idx" ON "Capture"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Capture_evidenceId_sequence_key" ON "Capture"("evidenceId", "sequence");

-- CreateIndex
CREATE INDEX "Job_state_dueAt_id_idx" ON "Job"("state", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Job_subjectId_id_idx" ON "Job"("subjectId", "id");

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand. A capture is evidence: nothing of it changes.
CREATE TRIGGER "Capture_immutable" BEFORE UPDATE ON "Capture"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A capture is immutable.');
CREATE TRIGGER "Capture_kept" BEFORE DELETE ON "Capture"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A capture is kept.');
CREATE TRIGGER "Capture_not_emptied" BEFORE TRUNCATE ON "Capture"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A capture is kept.');
