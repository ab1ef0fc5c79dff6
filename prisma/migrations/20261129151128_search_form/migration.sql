-- The form in which the full-text tables hold their texts. What they hold is made anew by lib/data/search-form.ts: folding is code.
-- CreateTable
CREATE TABLE "SearchForm" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "form" INTEGER NOT NULL
);
