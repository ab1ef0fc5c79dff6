-- CreateTable
CREATE TABLE "AttemptCount" (
    "key" TEXT COLLATE "C" NOT NULL,
    "points" INTEGER NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AttemptCount_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "PublicChange" (
    "mark" TEXT COLLATE "C" NOT NULL,
    "change" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PublicChange_pkey" PRIMARY KEY ("mark")
);

-- CreateIndex
CREATE INDEX "AttemptCount_until_idx" ON "AttemptCount"("until");
