import type { DeskPerson } from '@/lib/domain/claim/facts';
import { type Candidate, type Duty, review } from './duties';

/** Who would do which duty. */
export type Team = readonly { duty: Duty; person: DeskPerson }[];

/** What each person of a team that is being put together would do. */
type Taken = ReadonlyMap<string, readonly Duty[]>;

/**
 * The first team that can do all these duties and leaves enough people for the reviews; null when there is none. Exact: it
 * tries everybody for every duty, those who came first first, but of people who are alike and still free only one. Reviews
 * need no names: whoever is left over and may review will do.
 */
export function teamFor(
  candidates: readonly Candidate[],
  duties: readonly Duty[],
  reviews: number,
): Team | null {
  return extend([], new Map(), duties);

  function extend(team: Team, taken: Taken, [duty, ...rest]: readonly Duty[]): Team | null {
    if (!duty) return reviewersLeft(taken) >= reviews ? team : null;
    for (const candidate of worthTrying(candidates, taken)) {
      const { person } = candidate;
      const theirs = taken.get(person.id) ?? [];
      if (!fits(candidate, duty, theirs)) continue;
      const found = extend(
        [...team, { duty, person }],
        new Map(taken).set(person.id, [...theirs, duty]),
        rest,
      );
      if (found) return found;
    }
    return null;
  }

  function reviewersLeft(taken: Taken): number {
    return candidates.filter((c) => fits(c, review, taken.get(c.person.id) ?? [])).length;
  }
}

/** Whether somebody may do a duty beside those that they would do already. */
export function fits({ person, is }: Candidate, duty: Duty, theirs: readonly Duty[] = []): boolean {
  if (!duty.roles.includes(person.role) || is.some((relation) => duty.apart.includes(relation))) return false;
  return theirs.every((other) => !excludes(other, duty) && !excludes(duty, other));
}

const excludes = ({ makes }: Duty, { apart }: Duty): boolean => makes !== null && apart.includes(makes);

/** Everybody who has a duty already, and the first of each kind of those who have none. */
function worthTrying(candidates: readonly Candidate[], taken: Taken): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ person, is }) => {
    if (taken.has(person.id)) return true;
    const kind = [person.role, ...is].join(' ');
    return !seen.has(kind) && Boolean(seen.add(kind));
  });
}
