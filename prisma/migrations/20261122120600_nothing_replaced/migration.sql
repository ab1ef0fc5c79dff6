-- By hand. INSERT OR REPLACE also deletes what stands in the same place under another id, and without asking the triggers
-- that keep it; so nothing is inserted there either.
CREATE TRIGGER "ArticleVersion_place" BEFORE INSERT ON "ArticleVersion"
WHEN EXISTS (SELECT 1 FROM "ArticleVersion" WHERE "articleId" = NEW."articleId" AND "sequence" = NEW."sequence")
BEGIN SELECT RAISE(ABORT, 'An article version is kept.'); END;
CREATE TRIGGER "ReviewRound_new" BEFORE INSERT ON "ReviewRound"
WHEN EXISTS (SELECT 1 FROM "ReviewRound" WHERE "id" = NEW."id")
  OR EXISTS (SELECT 1 FROM "ReviewRound" WHERE "claimId" = NEW."claimId" AND "sequence" = NEW."sequence")
BEGIN SELECT RAISE(ABORT, 'A review round is kept.'); END;
CREATE TRIGGER "EvidenceLink_new" BEFORE INSERT ON "EvidenceLink"
WHEN EXISTS (SELECT 1 FROM "EvidenceLink" WHERE "id" = NEW."id" AND "reviewId" IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'Evidence of a sealed review is kept.'); END;
CREATE TRIGGER "Adjudication_new" BEFORE INSERT ON "Adjudication"
WHEN EXISTS (SELECT 1 FROM "Adjudication" WHERE "roundId" = NEW."roundId")
BEGIN SELECT RAISE(ABORT, 'An adjudication is kept.'); END;
CREATE TRIGGER "Publication_place" BEFORE INSERT ON "Publication"
WHEN EXISTS (SELECT 1 FROM "Publication" WHERE "claimId" = NEW."claimId" AND "sequence" = NEW."sequence")
  OR EXISTS (SELECT 1 FROM "Publication" WHERE "slug" = NEW."slug" AND "sequence" = NEW."sequence")
BEGIN SELECT RAISE(ABORT, 'A publication is kept.'); END;
CREATE TRIGGER "Correction_new" BEFORE INSERT ON "Correction"
WHEN EXISTS (SELECT 1 FROM "Correction" WHERE "id" = NEW."id" OR "publicationId" = NEW."publicationId")
BEGIN SELECT RAISE(ABORT, 'A correction is kept.'); END;
