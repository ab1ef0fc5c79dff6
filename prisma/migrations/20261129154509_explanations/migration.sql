-- AlterTable
ALTER TABLE "Adjudication" ADD COLUMN "explanations" JSONB;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN "explanations" JSONB;
