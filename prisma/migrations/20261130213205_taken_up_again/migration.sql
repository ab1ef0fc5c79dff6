-- AlterTable
ALTER TABLE "ScheduledPublication" ADD COLUMN "liftReason" TEXT;
ALTER TABLE "ScheduledPublication" ADD COLUMN "liftedAt" DATETIME;
ALTER TABLE "ScheduledPublication" ADD COLUMN "liftedById" TEXT;

-- CreateTable
CREATE TABLE "EarlierDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "decidedById" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "reopenedById" TEXT NOT NULL,
    "reopenedAt" DATETIME NOT NULL,
    CONSTRAINT "EarlierDecision_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ReaderReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "EarlierDecision_reportId_reopenedAt_idx" ON "EarlierDecision"("reportId", "reopenedAt");
