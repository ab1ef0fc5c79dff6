import { dialect, execute, type Reader, rows, rowsThrough, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';

/** By what a text is found again: of the newest version of an article, or of the newest copy of evidence that can be read. */
export type Print = { versionId: string; captureId: null } | { versionId: null; captureId: string };

/** Puts the print of a text in the place of those that its article or its evidence had. */
export async function storePrint(
  tx: Tx,
  print: Print & { shingles: number; marks: readonly number[] },
): Promise<void> {
  const id = print.versionId ?? print.captureId;
  const older = await tx.textPrint.findMany({ where: olderThan(print), select: { id: true } });
  const ids = [...older.map((row) => row.id), id];
  await tx.textMark.deleteMany({ where: { printId: { in: ids } } });
  await tx.textPrint.deleteMany({ where: { id: { in: ids } } });
  const { versionId, captureId, shingles } = print;
  await insert(tx, 'TextPrint', [{ id, versionId, captureId, shingles }]);
  await execute(
    tx,
    Prisma.sql`INSERT INTO "TextMark" ("hash", "printId")
      SELECT CAST(l."value" AS INTEGER), ${id} FROM ${listedNumbers(print.marks)} l`,
  );
}

const olderThan = ({ versionId, captureId }: Print): Prisma.TextPrintWhereInput =>
  versionId === null
    ? { capture: { evidence: { captures: { some: { id: captureId } } } } }
    : { version: { article: { versions: { some: { id: versionId } } } } };

const listedNumbers = (numbers: readonly number[]) => dialect().listed(numbers.map(String));

/** A mark in more texts than this is of words that stand everywhere: it tells nothing, and is passed over. */
const MOST_TEXTS = 200;

/** A text that has some of the hashes that were asked for. */
export type Alike = { printId: string; shingles: number; found: number };

/**
 * The texts that hold marks among these hashes, those first that share most of what they have. One query, whose work is bounded: what
 * stands in very many texts is looked at no further.
 */
export const alikeTexts = (
  db: Reader,
  own: string,
  hashes: readonly number[],
  most: number,
): Promise<Alike[]> =>
  rowsThrough<Alike>(
    db,
    Prisma.sql`
      WITH "asked" AS MATERIALIZED (SELECT CAST(l."value" AS INTEGER) AS "hash" FROM ${listedNumbers(hashes)} l),
      "telling" AS MATERIALIZED (SELECT a."hash" FROM "asked" a WHERE (
        SELECT COUNT(*) FROM (SELECT 1 FROM "TextMark" c WHERE c."hash" = a."hash" LIMIT ${MOST_TEXTS + 1}) s) <= ${MOST_TEXTS}),
      "held" AS MATERIALIZED (SELECT m."printId", COUNT(*) AS "found" FROM "telling" t
        JOIN "TextMark" m ON m."hash" = t."hash" WHERE m."printId" <> ${own}
        GROUP BY m."printId" ORDER BY COUNT(*) DESC, m."printId" LIMIT ${most * RANKED})
      SELECT h."printId", p."shingles", h."found" FROM "held" h JOIN "TextPrint" p ON p."id" = h."printId"
      ORDER BY h."found" * 1.0 / (p."shingles" + ${LITTLE}) DESC, h."printId" LIMIT ${most}`,
  );

/** Of so many times as many texts as are asked for it is looked at how long they are. */
const RANKED = 4;

/** Against a text of a few words with one mark in common standing first. */
const LITTLE = 40;

/** Articles, and evidence with a copy that can be read, of which there is no print and whose tracing was never asked for. */
export const untraced = (most: number): Promise<{ kind: 'TRACE_ARTICLE' | 'TRACE_EVIDENCE'; id: string }[]> =>
  rows(Prisma.sql`
    SELECT 'TRACE_ARTICLE' AS "kind", a."id" FROM "Article" a
      WHERE NOT EXISTS (SELECT 1 FROM "Job" j WHERE j."subjectId" = a."id" AND j."kind" = 'TRACE_ARTICLE')
      AND NOT EXISTS (SELECT 1 FROM "ArticleVersion" v JOIN "TextPrint" p ON p."id" = v."id" WHERE v."articleId" = a."id")
    UNION ALL SELECT 'TRACE_EVIDENCE', e."id" FROM "Evidence" e
      WHERE EXISTS (SELECT 1 FROM "Capture" c WHERE c."evidenceId" = e."id" AND c."text" IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM "Job" j WHERE j."subjectId" = e."id" AND j."kind" = 'TRACE_EVIDENCE')
      AND NOT EXISTS (SELECT 1 FROM "Capture" c JOIN "TextPrint" p ON p."id" = c."id" WHERE c."evidenceId" = e."id")
    LIMIT ${most}`);
