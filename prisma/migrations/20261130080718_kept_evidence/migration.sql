-- CreateTable
CREATE TABLE "Capture" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evidenceId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "jobId" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "finalAddress" TEXT NOT NULL,
    "redirects" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "text" TEXT,
    "extractor" TEXT,
    "extractorVersion" TEXT,
    "capturedAt" DATETIME NOT NULL,
    "capturedById" TEXT NOT NULL,
    CONSTRAINT "Capture_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Job" (
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
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME
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

-- By hand. A capture is evidence: nothing of it changes, and INSERT OR REPLACE puts nothing in its place.
CREATE TRIGGER "Capture_immutable" BEFORE UPDATE ON "Capture"
BEGIN SELECT RAISE(ABORT, 'A capture is immutable.'); END;
CREATE TRIGGER "Capture_kept" BEFORE DELETE ON "Capture"
BEGIN SELECT RAISE(ABORT, 'A capture is kept.'); END;
CREATE TRIGGER "Capture_place" BEFORE INSERT ON "Capture"
WHEN EXISTS (SELECT 1 FROM "Capture" WHERE "id" = NEW."id" OR "jobId" = NEW."jobId")
  OR EXISTS (SELECT 1 FROM "Capture" WHERE "evidenceId" = NEW."evidenceId" AND "sequence" = NEW."sequence")
BEGIN SELECT RAISE(ABORT, 'A capture is kept.'); END;
