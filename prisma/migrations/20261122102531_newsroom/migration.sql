-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccessLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "userId" TEXT,
    "hash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "AccessLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "key")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "url" TEXT,
    "canonicalUrl" TEXT,
    "outletId" TEXT NOT NULL,
    "publishedAt" DATETIME,
    "language" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "display" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "fetchedAt" DATETIME NOT NULL,
    "fetchedById" TEXT NOT NULL,
    "extractor" TEXT NOT NULL,
    "extractorVersion" TEXT NOT NULL,
    CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "versionId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "confirmedAt" DATETIME,
    "confirmedById" TEXT,
    CONSTRAINT "Passage_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "description" TEXT,
    "wikidataId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SourceAlias" (
    "sourceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("sourceId", "name"),
    CONSTRAINT "SourceAlias_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SourceRole" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "organisationId" TEXT,
    "from" TEXT,
    "to" TEXT,
    CONSTRAINT "SourceRole_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceRole_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT,
    "statement" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "quantityComparator" TEXT,
    "quantityLow" REAL,
    "quantityHigh" REAL,
    "quantityUnit" TEXT,
    "quantityAsOf" TEXT,
    "place" TEXT,
    "language" TEXT NOT NULL,
    "risk" TEXT NOT NULL,
    "wouldChange" TEXT,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "authorId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "approvedHash" TEXT,
    "approvedById" TEXT,
    "approvedAt" DATETIME,
    "statusReason" TEXT
);

-- CreateTable
CREATE TABLE "ClaimContributor" (
    "claimId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("claimId", "userId"),
    CONSTRAINT "ClaimContributor_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClaimTag" (
    "claimId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    PRIMARY KEY ("claimId", "tag"),
    CONSTRAINT "ClaimTag_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Appearance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "passageId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Appearance_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Appearance_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Appearance_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attribution" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "appearanceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "stance" TEXT NOT NULL,
    "speech" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "anonymityReason" TEXT,
    "cueVerb" TEXT,
    "sourcePassageId" TEXT,
    "cuePassageId" TEXT,
    "saidAt" TEXT,
    "saidPlace" TEXT,
    "channel" TEXT,
    "originalLanguage" TEXT,
    "originalWords" TEXT,
    "translator" TEXT,
    CONSTRAINT "Attribution_appearanceId_fkey" FOREIGN KEY ("appearanceId") REFERENCES "Appearance" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attribution_sourcePassageId_fkey" FOREIGN KEY ("sourcePassageId") REFERENCES "Passage" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Attribution_cuePassageId_fkey" FOREIGN KEY ("cuePassageId") REFERENCES "Passage" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Hop" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attributionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "speaker" TEXT NOT NULL,
    "sourceId" TEXT,
    "act" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    CONSTRAINT "Hop_attributionId_fkey" FOREIGN KEY ("attributionId") REFERENCES "Attribution" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Hop_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "sourceId" TEXT,
    "type" TEXT NOT NULL,
    "publishedAt" TEXT,
    "sensitivity" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "originality" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "excerpt" TEXT,
    "rationale" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "reviewId" TEXT,
    CONSTRAINT "EvidenceLink_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EvidenceLink_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EvidenceLink_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewRound" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "quorum" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "openedById" TEXT NOT NULL,
    "closedAt" DATETIME,
    "agreed" BOOLEAN,
    "disagreement" JSONB,
    "verdict" TEXT,
    "credibility" INTEGER,
    "confidence" TEXT,
    "likelihood" TEXT,
    CONSTRAINT "ReviewRound_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "credibility" INTEGER NOT NULL,
    "confidence" TEXT NOT NULL,
    "likelihood" TEXT,
    "rationale" TEXT NOT NULL,
    "sealedAt" DATETIME NOT NULL,
    CONSTRAINT "Review_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recusal" (
    "roundId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("roundId", "userId"),
    CONSTRAINT "Recusal_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Adjudication" (
    "roundId" TEXT NOT NULL PRIMARY KEY,
    "editorId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "credibility" INTEGER NOT NULL,
    "confidence" TEXT NOT NULL,
    "likelihood" TEXT,
    "rationale" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Adjudication_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "claimId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "current" BOOLEAN NOT NULL,
    "underReview" BOOLEAN NOT NULL DEFAULT false,
    "snapshot" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "verdict" TEXT,
    "card" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "publishedById" TEXT NOT NULL,
    CONSTRAINT "Publication_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "publicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT NOT NULL,
    CONSTRAINT "Correction_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublicationArticle" (
    "publicationId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "publicationId"),
    CONSTRAINT "PublicationArticle_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublicationSource" (
    "publicationId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,

    PRIMARY KEY ("sourceId", "publicationId"),
    CONSTRAINT "PublicationSource_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PublicationSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublicArticle" (
    "articleId" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "PublicArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublicSource" (
    "sourceId" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "PublicSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "verb" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "claimId" TEXT,
    "detail" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "AccessLink_hash_key" ON "AccessLink"("hash");

-- CreateIndex
CREATE INDEX "AccessLink_userId_idx" ON "AccessLink"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE INDEX "Article_createdAt_id_idx" ON "Article"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Article_outletId_idx" ON "Article"("outletId");

-- CreateIndex
CREATE INDEX "ArticleVersion_sha256_idx" ON "ArticleVersion"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_articleId_sequence_key" ON "ArticleVersion"("articleId", "sequence");

-- CreateIndex
CREATE INDEX "Passage_versionId_idx" ON "Passage"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE INDEX "Source_sortName_id_idx" ON "Source"("sortName", "id");

-- CreateIndex
CREATE INDEX "SourceRole_sourceId_idx" ON "SourceRole"("sourceId");

-- CreateIndex
CREATE INDEX "SourceRole_organisationId_idx" ON "SourceRole"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_slug_key" ON "Claim"("slug");

-- CreateIndex
CREATE INDEX "Claim_status_changedAt_id_idx" ON "Claim"("status", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Claim_changedAt_id_idx" ON "Claim"("changedAt", "id");

-- CreateIndex
CREATE INDEX "Claim_authorId_status_idx" ON "Claim"("authorId", "status");

-- CreateIndex
CREATE INDEX "ClaimContributor_userId_idx" ON "ClaimContributor"("userId");

-- CreateIndex
CREATE INDEX "ClaimTag_tag_idx" ON "ClaimTag"("tag");

-- CreateIndex
CREATE UNIQUE INDEX "Appearance_passageId_key" ON "Appearance"("passageId");

-- CreateIndex
CREATE INDEX "Appearance_claimId_idx" ON "Appearance"("claimId");

-- CreateIndex
CREATE INDEX "Appearance_articleId_idx" ON "Appearance"("articleId");

-- CreateIndex
CREATE INDEX "Attribution_appearanceId_idx" ON "Attribution"("appearanceId");

-- CreateIndex
CREATE INDEX "Attribution_sourcePassageId_idx" ON "Attribution"("sourcePassageId");

-- CreateIndex
CREATE INDEX "Attribution_cuePassageId_idx" ON "Attribution"("cuePassageId");

-- CreateIndex
CREATE INDEX "Hop_sourceId_idx" ON "Hop"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Hop_attributionId_position_key" ON "Hop"("attributionId", "position");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- CreateIndex
CREATE INDEX "Evidence_url_idx" ON "Evidence"("url");

-- CreateIndex
CREATE INDEX "EvidenceLink_claimId_idx" ON "EvidenceLink"("claimId");

-- CreateIndex
CREATE INDEX "EvidenceLink_evidenceId_idx" ON "EvidenceLink"("evidenceId");

-- CreateIndex
CREATE INDEX "EvidenceLink_reviewId_idx" ON "EvidenceLink"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewRound_claimId_sequence_key" ON "ReviewRound"("claimId", "sequence");

-- CreateIndex
CREATE INDEX "Review_reviewerId_idx" ON "Review"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_roundId_reviewerId_sequence_key" ON "Review"("roundId", "reviewerId", "sequence");

-- CreateIndex
CREATE INDEX "Recusal_userId_idx" ON "Recusal"("userId");

-- CreateIndex
CREATE INDEX "Adjudication_editorId_idx" ON "Adjudication"("editorId");

-- CreateIndex
CREATE INDEX "Publication_slug_current_idx" ON "Publication"("slug", "current");

-- CreateIndex
CREATE INDEX "Publication_current_state_publishedAt_id_idx" ON "Publication"("current", "state", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Publication_current_state_verdict_publishedAt_id_idx" ON "Publication"("current", "state", "verdict", "publishedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_claimId_sequence_key" ON "Publication"("claimId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_slug_sequence_key" ON "Publication"("slug", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_publicationId_key" ON "Correction"("publicationId");

-- CreateIndex
CREATE INDEX "Correction_at_id_idx" ON "Correction"("at", "id");

-- CreateIndex
CREATE INDEX "PublicationArticle_publicationId_idx" ON "PublicationArticle"("publicationId");

-- CreateIndex
CREATE INDEX "PublicationSource_publicationId_idx" ON "PublicationSource"("publicationId");

-- CreateIndex
CREATE INDEX "PublicationSource_sourceId_publishedAt_publicationId_idx" ON "PublicationSource"("sourceId", "publishedAt", "publicationId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicArticle_slug_key" ON "PublicArticle"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "PublicSource_slug_key" ON "PublicSource"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_hash_key" ON "AuditEvent"("hash");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectKind_subjectId_sequence_idx" ON "AuditEvent"("subjectKind", "subjectId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEvent_claimId_sequence_idx" ON "AuditEvent"("claimId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "SearchEntry_kind_subjectId_key" ON "SearchEntry"("kind", "subjectId");

-- ---------------------------------------------------------------- by hand: search
-- rowid is SearchEntry.id. Text is stored folded (lib/domain/folding.ts), so the tokenizer has nothing left to fold.
CREATE VIRTUAL TABLE "SourceSearch" USING fts5("names", tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
CREATE VIRTUAL TABLE "ClaimSearch" USING fts5("statement", tokenize = 'unicode61 remove_diacritics 0', prefix = '3');
CREATE VIRTUAL TABLE "PublicationSearch" USING fts5("statement", "body", tokenize = 'unicode61 remove_diacritics 0', prefix = '3');

-- ---------------------------------------------------------------- by hand: what never changes
CREATE TRIGGER "ArticleVersion_immutable" BEFORE UPDATE ON "ArticleVersion"
BEGIN SELECT RAISE(ABORT, 'An article version is immutable.'); END;
CREATE TRIGGER "ArticleVersion_kept" BEFORE DELETE ON "ArticleVersion"
BEGIN SELECT RAISE(ABORT, 'An article version is kept.'); END;

CREATE TRIGGER "Review_sealed" BEFORE UPDATE ON "Review"
BEGIN SELECT RAISE(ABORT, 'A sealed review is immutable.'); END;
CREATE TRIGGER "Review_kept" BEFORE DELETE ON "Review"
BEGIN SELECT RAISE(ABORT, 'A sealed review is kept.'); END;

CREATE TRIGGER "Adjudication_immutable" BEFORE UPDATE ON "Adjudication"
BEGIN SELECT RAISE(ABORT, 'An adjudication is immutable.'); END;
CREATE TRIGGER "Adjudication_kept" BEFORE DELETE ON "Adjudication"
BEGIN SELECT RAISE(ABORT, 'An adjudication is kept.'); END;

CREATE TRIGGER "Publication_frozen" BEFORE UPDATE OF "id", "claimId", "slug", "sequence", "state", "snapshot", "sha256", "contentHash", "verdict", "card", "publishedAt", "publishedById" ON "Publication"
BEGIN SELECT RAISE(ABORT, 'A publication is frozen.'); END;
CREATE TRIGGER "Publication_kept" BEFORE DELETE ON "Publication"
BEGIN SELECT RAISE(ABORT, 'A publication is kept.'); END;

CREATE TRIGGER "Correction_immutable" BEFORE UPDATE ON "Correction"
BEGIN SELECT RAISE(ABORT, 'A correction is immutable.'); END;
CREATE TRIGGER "Correction_kept" BEFORE DELETE ON "Correction"
BEGIN SELECT RAISE(ABORT, 'A correction is kept.'); END;

CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
CREATE TRIGGER "AuditEvent_kept" BEFORE DELETE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only.'); END;
