-- CreateTable
CREATE TABLE "AttemptCount" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "until" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "PublicChange" (
    "mark" TEXT NOT NULL PRIMARY KEY,
    "change" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "AttemptCount_until_idx" ON "AttemptCount"("until");
