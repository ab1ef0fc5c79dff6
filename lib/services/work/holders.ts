import { type ListedRow, listedAssignments } from '@/lib/data/assignment/listing';
import type { Person } from '@/lib/domain/actor';
import { dutyIn } from '@/lib/domain/assignment/assignment';
import type { Status } from '@/lib/domain/claim/claim';
import type { Holder } from '@/lib/schemas/work';

type Listed = { id: string; status: Status };

/** Who has each of these claims, and whose take is over where nobody has it since: one statement for all. */
export async function holdersOf(
  claims: readonly Listed[],
  person: Person,
  now: Date,
): Promise<(claim: Listed) => Holder[]> {
  const found = await listedAssignments(
    claims.map(({ id }) => id),
    now,
  );
  return ({ id, status }) => {
    const asked = found.filter((row) => row.claimId === id && row.duty === dutyIn(status));
    const holding = asked.filter((row) => !row.lapsed);
    return [...holding, ...lapsedBeside(asked, holding)].map((row) => holder(row, person));
  };
}

/** The last take of each whose time is over, and who has it not again. */
const lapsedBeside = (asked: readonly ListedRow[], holding: readonly ListedRow[]): ListedRow[] => [
  ...new Map(
    asked
      .filter((row) => row.lapsed && holding.every(({ userId }) => userId !== row.userId))
      .map((row) => [row.userId, row]),
  ).values(),
];

export const holder = (row: ListedRow, person: Person): Holder => ({
  assignmentId: row.id,
  version: row.version,
  duty: row.duty,
  person: { id: row.userId, name: row.userName },
  mine: row.userId === person.id,
  until: row.leasedUntil === null ? null : new Date(row.leasedUntil).toISOString(),
  lapsed: Boolean(row.lapsed),
});
