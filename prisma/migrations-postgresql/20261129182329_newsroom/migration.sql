-- CreateEnum
CREATE TYPE "Role" AS ENUM ('READER', 'CHECKER', 'EDITOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "Scope" AS ENUM ('read', 'write');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('FIRST_ADMIN', 'SET_PASSWORD');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('ltr', 'rtl');

-- CreateEnum
CREATE TYPE "Display" AS ENUM ('FULL', 'EXCERPTS');

-- CreateEnum
CREATE TYPE "PassageState" AS ENUM ('EXACT', 'MOVED', 'ALTERED', 'LOST');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('PERSON', 'ORGANISATION', 'GOVERNMENT', 'ARMED_GROUP', 'NEWS_OUTLET', 'WIRE_AGENCY', 'DOCUMENT', 'DATASET', 'SOCIAL_ACCOUNT', 'ANONYMOUS');

-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('FACTUAL', 'QUANTITATIVE', 'CAUSAL', 'PREDICTION', 'QUOTE', 'ABSENCE', 'OPINION');

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('DRAFT', 'IN_REVIEW', 'ADJUDICATION', 'REVIEWED', 'APPROVED', 'PUBLISHED', 'RETRACTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Risk" AS ENUM ('LOW', 'NORMAL', 'HIGH');

-- CreateEnum
CREATE TYPE "Comparator" AS ENUM ('EQ', 'GT', 'GTE', 'LT', 'LTE', 'APPROX', 'RANGE');

-- CreateEnum
CREATE TYPE "Occurrence" AS ENUM ('FIRST', 'REPEAT');

-- CreateEnum
CREATE TYPE "AttributionStance" AS ENUM ('ASSERTS', 'DENIES', 'QUESTIONS', 'DECLINES_TO_COMMENT', 'RETRACTS');

-- CreateEnum
CREATE TYPE "Speech" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED', 'OWN_VOICE');

-- CreateEnum
CREATE TYPE "Terms" AS ENUM ('ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD');

-- CreateEnum
CREATE TYPE "Speaker" AS ENUM ('SOURCE', 'UNKNOWN', 'NONE');

-- CreateEnum
CREATE TYPE "Act" AS ENUM ('SAID', 'WROTE', 'TOLD', 'BRIEFED', 'CITED', 'TRANSLATED');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('WITNESSED', 'TOLD', 'DEDUCED', 'INDUCED', 'CANNOT_BE_JUDGED');

-- CreateEnum
CREATE TYPE "EvidenceType" AS ENUM ('PRIMARY_DOCUMENT', 'DATA', 'IMAGERY', 'EYEWITNESS', 'OFFICIAL_STATEMENT', 'EXPERT', 'NEWS_REPORT', 'SOCIAL_MEDIA', 'OTHER');

-- CreateEnum
CREATE TYPE "Sensitivity" AS ENUM ('PUBLIC', 'INTERNAL', 'RESTRICTED');

-- CreateEnum
CREATE TYPE "EvidenceState" AS ENUM ('ACTIVE', 'CHALLENGED', 'RETRACTED');

-- CreateEnum
CREATE TYPE "Originality" AS ENUM ('ORIGINAL', 'DERIVED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "EvidenceStance" AS ENUM ('CORROBORATES', 'CONTRADICTS', 'CONTEXT');

-- CreateEnum
CREATE TYPE "Strength" AS ENUM ('STRONG', 'MODERATE', 'WEAK');

-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('OPEN', 'CONCLUDED', 'ABANDONED');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('SUPPORTED', 'PARTLY_SUPPORTED', 'DISPUTED', 'UNSUPPORTED', 'FALSE', 'UNVERIFIABLE', 'OUTDATED');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('LOW', 'MODERATE', 'HIGH');

-- CreateEnum
CREATE TYPE "Likelihood" AS ENUM ('ALMOST_NO_CHANCE', 'VERY_UNLIKELY', 'UNLIKELY', 'ROUGHLY_EVEN', 'LIKELY', 'VERY_LIKELY', 'ALMOST_CERTAIN');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('LIVE', 'RETRACTED');

-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('CLARIFICATION', 'CORRECTION', 'UPDATE', 'RETRACTION');

-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('SOURCE', 'CLAIM', 'PUBLICATION');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT COLLATE "C",
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "device" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "scope" "Scope" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "parentId" TEXT COLLATE "C",
    "sessionId" TEXT COLLATE "C",

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessLink" (
    "id" TEXT COLLATE "C" NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "userId" TEXT COLLATE "C",
    "hash" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "AccessLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "operation" TEXT COLLATE "C" NOT NULL,
    "requestHash" TEXT COLLATE "C" NOT NULL,
    "response" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "byline" TEXT COLLATE "C",
    "url" TEXT COLLATE "C",
    "canonicalUrl" TEXT COLLATE "C",
    "outletId" TEXT COLLATE "C" NOT NULL,
    "publishedAt" TEXT COLLATE "C",
    "language" TEXT COLLATE "C" NOT NULL,
    "direction" "Direction" NOT NULL,
    "display" "Display" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "fetchedAt" TIMESTAMP(3) NOT NULL,
    "fetchedById" TEXT COLLATE "C" NOT NULL,
    "extractor" TEXT COLLATE "C" NOT NULL,
    "extractorVersion" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" TEXT COLLATE "C" NOT NULL,
    "versionId" TEXT COLLATE "C" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT COLLATE "C" NOT NULL,
    "prefix" TEXT COLLATE "C" NOT NULL,
    "suffix" TEXT COLLATE "C" NOT NULL,
    "state" "PassageState" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "confirmedById" TEXT COLLATE "C",

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortName" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "wikidataId" TEXT COLLATE "C",
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceAlias" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SourceAlias_pkey" PRIMARY KEY ("sourceId","name")
);

-- CreateTable
CREATE TABLE "SourceRole" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "organisationId" TEXT COLLATE "C",
    "from" TEXT COLLATE "C",
    "to" TEXT COLLATE "C",

    CONSTRAINT "SourceRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C",
    "statement" TEXT COLLATE "C" NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "quantityComparator" "Comparator",
    "quantityLow" DOUBLE PRECISION,
    "quantityHigh" DOUBLE PRECISION,
    "quantityUnit" TEXT COLLATE "C",
    "quantityAsOf" TEXT COLLATE "C",
    "place" TEXT COLLATE "C",
    "language" TEXT COLLATE "C" NOT NULL,
    "risk" "Risk" NOT NULL,
    "wouldChange" TEXT COLLATE "C",
    "status" "Status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "authorId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "approvedHash" TEXT COLLATE "C",
    "approvedById" TEXT COLLATE "C",
    "approvedAt" TIMESTAMP(3),
    "statusReason" TEXT COLLATE "C",
    "summary" TEXT COLLATE "C",
    "summaryById" TEXT COLLATE "C",
    "summaryAt" TIMESTAMP(3),
    "summaryRound" INTEGER,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimContributor" (
    "claimId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ClaimContributor_pkey" PRIMARY KEY ("claimId","userId")
);

-- CreateTable
CREATE TABLE "ClaimTag" (
    "claimId" TEXT COLLATE "C" NOT NULL,
    "tag" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ClaimTag_pkey" PRIMARY KEY ("claimId","tag")
);

-- CreateTable
CREATE TABLE "Appearance" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "passageId" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "occurrence" "Occurrence" NOT NULL,
    "position" INTEGER NOT NULL,
    "createdById" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Appearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attribution" (
    "id" TEXT COLLATE "C" NOT NULL,
    "appearanceId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "stance" "AttributionStance" NOT NULL,
    "speech" "Speech" NOT NULL,
    "terms" "Terms" NOT NULL,
    "anonymityReason" TEXT COLLATE "C",
    "cueVerb" TEXT COLLATE "C",
    "sourcePassageId" TEXT COLLATE "C",
    "cuePassageId" TEXT COLLATE "C",
    "saidAt" TEXT COLLATE "C",
    "saidPlace" TEXT COLLATE "C",
    "channel" TEXT COLLATE "C",
    "originalLanguage" TEXT COLLATE "C",
    "originalWords" TEXT COLLATE "C",
    "translator" TEXT COLLATE "C",

    CONSTRAINT "Attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hop" (
    "id" TEXT COLLATE "C" NOT NULL,
    "attributionId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "speaker" "Speaker" NOT NULL,
    "sourceId" TEXT COLLATE "C",
    "act" "Act" NOT NULL,
    "basis" "Basis" NOT NULL,

    CONSTRAINT "Hop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "sourceId" TEXT COLLATE "C",
    "type" "EvidenceType" NOT NULL,
    "publishedAt" TEXT COLLATE "C",
    "sensitivity" "Sensitivity" NOT NULL,
    "state" "EvidenceState" NOT NULL,
    "originality" "Originality" NOT NULL,
    "createdById" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceLink" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "evidenceId" TEXT COLLATE "C" NOT NULL,
    "stance" "EvidenceStance" NOT NULL,
    "strength" "Strength" NOT NULL,
    "excerpt" TEXT COLLATE "C",
    "rationale" TEXT COLLATE "C" NOT NULL,
    "addedById" TEXT COLLATE "C" NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,
    "reviewId" TEXT COLLATE "C",
    "leftOutAt" TIMESTAMP(3),
    "leftOutById" TEXT COLLATE "C",

    CONSTRAINT "EvidenceLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewRound" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "quorum" INTEGER NOT NULL,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "state" "RoundState" NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "openedById" TEXT COLLATE "C" NOT NULL,
    "closedAt" TIMESTAMP(3),
    "agreed" BOOLEAN,
    "disagreement" JSONB,
    "verdict" "Verdict",
    "credibility" INTEGER,
    "confidence" "Confidence",
    "likelihood" "Likelihood",

    CONSTRAINT "ReviewRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT COLLATE "C" NOT NULL,
    "roundId" TEXT COLLATE "C" NOT NULL,
    "reviewerId" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "credibility" INTEGER NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "likelihood" "Likelihood",
    "rationale" TEXT COLLATE "C" NOT NULL,
    "explanations" JSONB,
    "sealedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recusal" (
    "roundId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("roundId","userId")
);

-- CreateTable
CREATE TABLE "Adjudication" (
    "roundId" TEXT COLLATE "C" NOT NULL,
    "editorId" TEXT COLLATE "C" NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "credibility" INTEGER NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "likelihood" "Likelihood",
    "rationale" TEXT COLLATE "C" NOT NULL,
    "explanations" JSONB,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Adjudication_pkey" PRIMARY KEY ("roundId")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" "PublicationState" NOT NULL,
    "current" BOOLEAN NOT NULL,
    "underReview" BOOLEAN NOT NULL DEFAULT false,
    "snapshot" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "verdict" "Verdict",
    "card" TEXT COLLATE "C" NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedById" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT COLLATE "C" NOT NULL,
    "publicationId" TEXT COLLATE "C" NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "before" TEXT COLLATE "C" NOT NULL,
    "after" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "byId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationArticle" (
    "publicationId" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PublicationArticle_pkey" PRIMARY KEY ("articleId","publicationId")
);

-- CreateTable
CREATE TABLE "PublicationSource" (
    "publicationId" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PublicationSource_pkey" PRIMARY KEY ("sourceId","publicationId")
);

-- CreateTable
CREATE TABLE "PublicArticle" (
    "articleId" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "snapshot" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PublicArticle_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "PublicSource" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "snapshot" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PublicSource_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT COLLATE "C",
    "verb" TEXT COLLATE "C" NOT NULL,
    "subjectKind" TEXT COLLATE "C" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C",
    "detail" TEXT COLLATE "C" NOT NULL,
    "prevHash" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "id" SERIAL NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "subjectId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchForm" (
    "id" INTEGER NOT NULL,
    "form" INTEGER NOT NULL,

    CONSTRAINT "SearchForm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_createdAt_idx" ON "Session"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "ApiToken_parentId_idx" ON "ApiToken"("parentId");

-- CreateIndex
CREATE INDEX "ApiToken_sessionId_idx" ON "ApiToken"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "AccessLink_hash_key" ON "AccessLink"("hash");

-- CreateIndex
CREATE INDEX "AccessLink_userId_idx" ON "AccessLink"("userId");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

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

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "ApiToken"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessLink" ADD CONSTRAINT "AccessLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceAlias" ADD CONSTRAINT "SourceAlias_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRole" ADD CONSTRAINT "SourceRole_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRole" ADD CONSTRAINT "SourceRole_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimContributor" ADD CONSTRAINT "ClaimContributor_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimTag" ADD CONSTRAINT "ClaimTag_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appearance" ADD CONSTRAINT "Appearance_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_appearanceId_fkey" FOREIGN KEY ("appearanceId") REFERENCES "Appearance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_sourcePassageId_fkey" FOREIGN KEY ("sourcePassageId") REFERENCES "Passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_cuePassageId_fkey" FOREIGN KEY ("cuePassageId") REFERENCES "Passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hop" ADD CONSTRAINT "Hop_attributionId_fkey" FOREIGN KEY ("attributionId") REFERENCES "Attribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hop" ADD CONSTRAINT "Hop_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRound" ADD CONSTRAINT "ReviewRound_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjudication" ADD CONSTRAINT "Adjudication_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ReviewRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationArticle" ADD CONSTRAINT "PublicationArticle_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationSource" ADD CONSTRAINT "PublicationSource_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationSource" ADD CONSTRAINT "PublicationSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicArticle" ADD CONSTRAINT "PublicArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicSource" ADD CONSTRAINT "PublicSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- by hand: search
-- "row" is SearchEntry.id. Words are folded and cut by Sourceline (lib/domain/text); nothing here parses a text. A: the
-- first text, which weighs most; D: the others.
CREATE TABLE "SourceSearch" ("row" INTEGER NOT NULL PRIMARY KEY, "words" tsvector NOT NULL);
CREATE TABLE "ClaimSearch" ("row" INTEGER NOT NULL PRIMARY KEY, "words" tsvector NOT NULL);
CREATE TABLE "PublicationSearch" ("row" INTEGER NOT NULL PRIMARY KEY, "words" tsvector NOT NULL);
CREATE INDEX "SourceSearch_words" ON "SourceSearch" USING gin ("words") WITH (fastupdate = off);
CREATE INDEX "ClaimSearch_words" ON "ClaimSearch" USING gin ("words") WITH (fastupdate = off);
CREATE INDEX "PublicationSearch_words" ON "PublicationSearch" USING gin ("words") WITH (fastupdate = off);

-- ---------------------------------------------------------------- by hand: what never changes
CREATE FUNCTION "refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "ArticleVersion_immutable" BEFORE UPDATE ON "ArticleVersion"
FOR EACH ROW EXECUTE FUNCTION "refuse"('An article version is immutable.');
CREATE TRIGGER "ArticleVersion_kept" BEFORE DELETE ON "ArticleVersion"
FOR EACH ROW EXECUTE FUNCTION "refuse"('An article version is kept.');

CREATE TRIGGER "Review_sealed" BEFORE UPDATE ON "Review"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A sealed review is immutable.');
CREATE TRIGGER "Review_kept" BEFORE DELETE ON "Review"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A sealed review is kept.');

CREATE TRIGGER "Adjudication_immutable" BEFORE UPDATE ON "Adjudication"
FOR EACH ROW EXECUTE FUNCTION "refuse"('An adjudication is immutable.');
CREATE TRIGGER "Adjudication_kept" BEFORE DELETE ON "Adjudication"
FOR EACH ROW EXECUTE FUNCTION "refuse"('An adjudication is kept.');

CREATE TRIGGER "Publication_frozen" BEFORE UPDATE OF "id", "claimId", "slug", "sequence", "state", "snapshot", "sha256", "contentHash", "verdict", "card", "publishedAt", "publishedById" ON "Publication"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A publication is frozen.');
CREATE TRIGGER "Publication_kept" BEFORE DELETE ON "Publication"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A publication is kept.');

CREATE TRIGGER "Correction_immutable" BEFORE UPDATE ON "Correction"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A correction is immutable.');
CREATE TRIGGER "Correction_kept" BEFORE DELETE ON "Correction"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A correction is kept.');

CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE ON "AuditEvent"
FOR EACH ROW EXECUTE FUNCTION "refuse"('The audit log is append-only.');
CREATE TRIGGER "AuditEvent_kept" BEFORE DELETE ON "AuditEvent"
FOR EACH ROW EXECUTE FUNCTION "refuse"('The audit log is append-only.');

-- The log goes on at its end alone.
CREATE FUNCTION "follow"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "AuditHead" h WHERE NEW."sequence" = h."sequence" + 1 AND NEW."prevHash" = h."hash") THEN
    RAISE EXCEPTION 'The audit log is append-only: an event follows the last one.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION "move_on"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."id" <> OLD."id" OR NEW."sequence" <> OLD."sequence" + 1
    OR NOT EXISTS (SELECT 1 FROM "AuditEvent" e WHERE e."sequence" = NEW."sequence" AND e."hash" = NEW."hash") THEN
    RAISE EXCEPTION 'The end of the audit log is kept: it moves on with each event.' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

INSERT INTO "AuditHead" ("id", "sequence", "hash") VALUES (1, 0, repeat('0', 64));
CREATE TRIGGER "AuditEvent_next" BEFORE INSERT ON "AuditEvent"
FOR EACH ROW EXECUTE FUNCTION "follow"();
CREATE TRIGGER "AuditHead_forward" BEFORE UPDATE ON "AuditHead"
FOR EACH ROW EXECUTE FUNCTION "move_on"();
CREATE TRIGGER "AuditHead_kept" BEFORE DELETE ON "AuditHead"
FOR EACH ROW EXECUTE FUNCTION "refuse"('The end of the audit log is kept.');
CREATE TRIGGER "AuditHead_one" BEFORE INSERT ON "AuditHead"
FOR EACH ROW EXECUTE FUNCTION "refuse"('The end of the audit log is kept: there is one.');

-- A round that was abandoned, or that has its result, is closed for good.
CREATE TRIGGER "ReviewRound_closed" BEFORE UPDATE ON "ReviewRound"
FOR EACH ROW WHEN (OLD."state" = 'ABANDONED' OR OLD."verdict" IS NOT NULL)
EXECUTE FUNCTION "refuse"('A review round with a result is immutable.');
CREATE TRIGGER "ReviewRound_fixed" BEFORE UPDATE OF "id", "claimId", "sequence", "quorum", "contentHash", "openedAt", "openedById" ON "ReviewRound"
FOR EACH ROW EXECUTE FUNCTION "refuse"('What a review round opened with is immutable.');
CREATE TRIGGER "ReviewRound_kept" BEFORE DELETE ON "ReviewRound"
FOR EACH ROW EXECUTE FUNCTION "refuse"('A review round is kept.');

CREATE TRIGGER "EvidenceLink_sealed" BEFORE UPDATE OF "id", "claimId", "evidenceId", "stance", "strength", "excerpt", "rationale", "addedById", "addedAt", "reviewId" ON "EvidenceLink"
FOR EACH ROW WHEN (OLD."reviewId" IS NOT NULL)
EXECUTE FUNCTION "refuse"('Evidence of a sealed review is immutable.');
CREATE TRIGGER "EvidenceLink_kept" BEFORE DELETE ON "EvidenceLink"
FOR EACH ROW WHEN (OLD."reviewId" IS NOT NULL)
EXECUTE FUNCTION "refuse"('Evidence of a sealed review is kept.');

-- SQLite's other triggers before an insert have no counterpart: nothing here is inserted over what is there, ON CONFLICT
-- is an update. TRUNCATE asks no trigger of a row.
CREATE TRIGGER "ArticleVersion_not_emptied" BEFORE TRUNCATE ON "ArticleVersion"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('An article version is kept.');
CREATE TRIGGER "Review_not_emptied" BEFORE TRUNCATE ON "Review"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A sealed review is kept.');
CREATE TRIGGER "Adjudication_not_emptied" BEFORE TRUNCATE ON "Adjudication"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('An adjudication is kept.');
CREATE TRIGGER "Publication_not_emptied" BEFORE TRUNCATE ON "Publication"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A publication is kept.');
CREATE TRIGGER "Correction_not_emptied" BEFORE TRUNCATE ON "Correction"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A correction is kept.');
CREATE TRIGGER "AuditEvent_not_emptied" BEFORE TRUNCATE ON "AuditEvent"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('The audit log is append-only.');
CREATE TRIGGER "ReviewRound_not_emptied" BEFORE TRUNCATE ON "ReviewRound"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A review round is kept.');
CREATE TRIGGER "EvidenceLink_not_emptied" BEFORE TRUNCATE ON "EvidenceLink"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('Evidence of a sealed review is kept.');
CREATE TRIGGER "AuditHead_not_emptied" BEFORE TRUNCATE ON "AuditHead"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('The end of the audit log is kept.');
