import { type Reader, rowsThrough, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { decodeCursor } from '@/lib/data/paging';
import { gradeFor, type ReliabilityGrade } from '@/lib/domain/source/reliability';
import { countingAs } from './merged';

export type AssessmentRow = Prisma.ReliabilityAssessmentGetPayload<null>;

export async function storeAssessment(tx: Tx, row: AssessmentRow): Promise<void> {
  await tx.reliabilityAssessment.create({ data: row, select: { id: true } });
}

/** Assessments of these sources, which count as one, the newest first, after a cursor; one row more than `limit`. */
export const assessmentPage = (
  db: Reader,
  ids: readonly string[],
  cursor: string | undefined,
  limit: number,
): Promise<AssessmentRow[]> => {
  const after = decodeCursor(cursor);
  return db.reliabilityAssessment.findMany({
    where: { sourceId: { in: [...ids] }, ...(after ? { id: { lt: after.id } } : {}) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
};

type Assessed = { asked: string; grade: ReliabilityGrade; topic: string | null };

/**
 * The grade that holds for each of these sources in a claim of these topics, by the ids that were asked for; those that were never
 * assessed are left out. One statement. Assessments of whatever counts as a source are its own.
 */
export async function gradesOf(
  db: Reader,
  ids: Iterable<string>,
  topics: readonly string[],
): Promise<ReadonlyMap<string, ReliabilityGrade>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await rowsThrough<Assessed>(
    db,
    Prisma.sql`SELECT s."id" AS "asked", r."grade", r."topic" FROM "Source" s
      JOIN "ReliabilityAssessment" r ON r."sourceId" IN (${countingAs(Prisma.sql`coalesce(s."mergedIntoId", s."id")`)})
      WHERE s."id" IN (${Prisma.join(wanted)}) ORDER BY r."id" DESC`,
  );
  const grades = new Map<string, ReliabilityGrade>();
  for (const id of wanted) {
    const grade = gradeFor(
      found.filter(({ asked }) => asked === id),
      topics,
    );
    if (grade) grades.set(id, grade);
  }
  return grades;
}
