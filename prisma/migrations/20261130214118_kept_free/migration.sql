-- DropIndex
DROP INDEX "Claim_status_changedAt_id_idx";

-- DropIndex
DROP INDEX "Claim_status_risk_changedAt_id_idx";

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN "twoKeptFrom" INTEGER NOT NULL DEFAULT 1000000;

-- CreateIndex
CREATE INDEX "Claim_status_risk_changedAt_id_twoKeptFrom_idx" ON "Claim"("status", "risk", "changedAt", "id", "twoKeptFrom");

-- CreateIndex
CREATE INDEX "Claim_status_changedAt_id_twoKeptFrom_idx" ON "Claim"("status", "changedAt", "id", "twoKeptFrom");

-- What is in review already: its reviewers, those who wrote it, and the two editors.
UPDATE "Claim" SET "twoKeptFrom" = 3 + (
  SELECT r."quorum" FROM "ReviewRound" r WHERE r."claimId" = "Claim"."id" ORDER BY r."sequence" DESC LIMIT 1
) + (SELECT COUNT(*) FROM "ClaimContributor" k WHERE k."claimId" = "Claim"."id")
WHERE "status" = 'IN_REVIEW' AND (
  SELECT r."quorum" FROM "ReviewRound" r WHERE r."claimId" = "Claim"."id" ORDER BY r."sequence" DESC LIMIT 1
) > 1;
