-- AlterTable
ALTER TABLE "EvidenceLink" ADD COLUMN "leftOutAt" DATETIME;
ALTER TABLE "EvidenceLink" ADD COLUMN "leftOutById" TEXT;

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- ---------------------------------------------------------------- by hand: what is sealed
-- A round that was abandoned, or that has its result, is closed for good.
CREATE TRIGGER "ReviewRound_closed" BEFORE UPDATE ON "ReviewRound"
WHEN OLD."state" = 'ABANDONED' OR OLD."verdict" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A review round with a result is immutable.'); END;
CREATE TRIGGER "ReviewRound_fixed" BEFORE UPDATE OF "id", "claimId", "sequence", "quorum", "contentHash", "openedAt", "openedById" ON "ReviewRound"
BEGIN SELECT RAISE(ABORT, 'What a review round opened with is immutable.'); END;
CREATE TRIGGER "ReviewRound_kept" BEFORE DELETE ON "ReviewRound"
BEGIN SELECT RAISE(ABORT, 'A review round is kept.'); END;

CREATE TRIGGER "EvidenceLink_sealed" BEFORE UPDATE OF "id", "claimId", "evidenceId", "stance", "strength", "excerpt", "rationale", "addedById", "addedAt", "reviewId" ON "EvidenceLink"
WHEN OLD."reviewId" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'Evidence of a sealed review is immutable.'); END;
CREATE TRIGGER "EvidenceLink_kept" BEFORE DELETE ON "EvidenceLink"
WHEN OLD."reviewId" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'Evidence of a sealed review is kept.'); END;

-- INSERT OR REPLACE deletes without asking the triggers above; so nothing is inserted over what is there.
CREATE TRIGGER "Review_new" BEFORE INSERT ON "Review"
WHEN EXISTS (SELECT 1 FROM "Review" WHERE "id" = NEW."id" OR ("roundId" = NEW."roundId" AND "reviewerId" = NEW."reviewerId" AND "sequence" = NEW."sequence"))
BEGIN SELECT RAISE(ABORT, 'A sealed review is kept.'); END;
CREATE TRIGGER "Publication_new" BEFORE INSERT ON "Publication"
WHEN EXISTS (SELECT 1 FROM "Publication" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'A publication is kept.'); END;
CREATE TRIGGER "ArticleVersion_new" BEFORE INSERT ON "ArticleVersion"
WHEN EXISTS (SELECT 1 FROM "ArticleVersion" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'An article version is kept.'); END;
CREATE TRIGGER "AuditEvent_new" BEFORE INSERT ON "AuditEvent"
WHEN EXISTS (SELECT 1 FROM "AuditEvent" WHERE "sequence" = NEW."sequence" OR "hash" = NEW."hash")
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
