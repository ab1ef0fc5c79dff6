-- AlterTable
ALTER TABLE "Claim" ADD COLUMN "summary" TEXT;
ALTER TABLE "Claim" ADD COLUMN "summaryAt" DATETIME;
ALTER TABLE "Claim" ADD COLUMN "summaryById" TEXT;
ALTER TABLE "Claim" ADD COLUMN "summaryRound" INTEGER;
