-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- ---------------------------------------------------------------- by hand: where the log of an older newsroom ends
-- The number that was given out last, even where rows were torn off since: a start would tell.
INSERT INTO "AuditHead" ("id", "sequence", "hash") VALUES (
    1,
    coalesce((SELECT "seq" FROM "sqlite_sequence" WHERE "name" = 'AuditEvent'), 0),
    coalesce((SELECT "hash" FROM "AuditEvent" ORDER BY "sequence" DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
);

-- ---------------------------------------------------------------- by hand: the log goes on at its end alone
CREATE TRIGGER "AuditEvent_next" BEFORE INSERT ON "AuditEvent"
WHEN NEW."sequence" IS NOT (SELECT "sequence" + 1 FROM "AuditHead") OR NEW."prevHash" IS NOT (SELECT "hash" FROM "AuditHead")
BEGIN SELECT RAISE(ABORT, 'The audit log is append-only: an event follows the last one.'); END;
CREATE TRIGGER "AuditHead_forward" BEFORE UPDATE ON "AuditHead"
WHEN NEW."id" <> OLD."id" OR NEW."sequence" <> OLD."sequence" + 1 OR NOT EXISTS (
    SELECT 1 FROM "AuditEvent" WHERE "sequence" = NEW."sequence" AND "hash" = NEW."hash")
BEGIN SELECT RAISE(ABORT, 'The end of the audit log is kept: it moves on with each event.'); END;
CREATE TRIGGER "AuditHead_kept" BEFORE DELETE ON "AuditHead"
BEGIN SELECT RAISE(ABORT, 'The end of the audit log is kept.'); END;
CREATE TRIGGER "AuditHead_one" BEFORE INSERT ON "AuditHead"
BEGIN SELECT RAISE(ABORT, 'The end of the audit log is kept: there is one.'); END;
