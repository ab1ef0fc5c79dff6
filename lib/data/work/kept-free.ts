import { Prisma } from '@/lib/data/generated/client';
import { isAlone, type Worker } from '@/lib/domain/workflow/kept-free';
import { free, latestRound } from './standing';

/**
 * Whether enough editors who wrote nothing came before this one, so that it is those who are kept free from reviewing the claim
 * called `c`. What is surely not so is left out first, by an index: else a list would ask it of every claim in review.
 */
export const notKeptFree = (person: Worker): Prisma.Sql =>
  person.role === 'EDITOR' && !isAlone(person.place)
    ? Prisma.sql`${notSurelyKeptFree(person)} AND (${freeBefore(person)}) >= ${keptFree}`
    : Prisma.sql`TRUE`;

/** What `surelyKeptFree` denies. */
function notSurelyKeptFree({ place: { before, people } }: Worker): Prisma.Sql {
  if (before.length === 0) return Prisma.sql`FALSE`;
  const large = Prisma.sql`c."twoKeptFrom" > ${people}`;
  if (before.length === 1) return large;
  if (before.length > 2) return Prisma.sql`TRUE`;
  return Prisma.sql`(${large} OR c."authorId" NOT IN (${Prisma.join([...before])}))`;
}

const freeBefore = ({ id }: Worker): Prisma.Sql => Prisma.sql`
  SELECT COUNT(*) FROM "User" u JOIN "User" m ON m."id" = ${id}
  WHERE u."role" = 'EDITOR' AND (u."createdAt", u."id") < (m."createdAt", m."id") AND ${free}`;

const freePeople = (roles: readonly string[]) => Prisma.sql`(
  SELECT COUNT(*) FROM "User" u WHERE u."role" IN (${Prisma.join([...roles])}) AND ${free})`;

/** How many editors are kept free from reviewing: to decide and approve, or to approve alone. */
const keptFree = Prisma.sql`(
  SELECT CASE WHEN r."quorum" > 1 AND ${freePeople(['EDITOR'])} > 1
    AND ${freePeople(['CHECKER', 'EDITOR'])} > r."quorum" + 1 THEN 2 ELSE 1 END
  FROM "ReviewRound" r WHERE r."id" = ${latestRound})`;
