-- When an article was published is kept as its outlet wrote it, with the zone of its clock: an instant in UTC told
-- "6 December, 00:30" in Damascus as 5 December. What was stored as an instant keeps the words that it was shown in, so
-- that nothing that was approved or frozen changes. By hand: built anew, the table would be copied whole.
ALTER TABLE "Article" ADD COLUMN "printedAt" TEXT;
UPDATE "Article" SET "printedAt" = CASE
    WHEN substr("publishedAt", 12, 12) = '00:00:00.000' THEN substr("publishedAt", 1, 10)
    ELSE substr("publishedAt", 1, 16)
  END
  WHERE "publishedAt" IS NOT NULL;
ALTER TABLE "Article" DROP COLUMN "publishedAt";
ALTER TABLE "Article" RENAME COLUMN "printedAt" TO "publishedAt";
