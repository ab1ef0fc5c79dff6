-- AlterTable
ALTER TABLE "ScheduledPublication" ADD COLUMN     "liftReason" TEXT COLLATE "C",
ADD COLUMN     "liftedAt" TIMESTAMP(3),
ADD COLUMN     "liftedById" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "EarlierDecision" (
    "id" TEXT COLLATE "C" NOT NULL,
    "reportId" TEXT COLLATE "C" NOT NULL,
    "state" "ReportState" NOT NULL,
    "outcome" TEXT COLLATE "C",
    "decidedById" TEXT COLLATE "C" NOT NULL,
    "decidedAt" TIMESTAMP(3) NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "reopenedById" TEXT COLLATE "C" NOT NULL,
    "reopenedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EarlierDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EarlierDecision_reportId_reopenedAt_idx" ON "EarlierDecision"("reportId", "reopenedAt");

-- AddForeignKey
ALTER TABLE "EarlierDecision" ADD CONSTRAINT "EarlierDecision_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ReaderReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
