import { onDesk, type Person } from '@/lib/domain/actor';
import type { DeskPerson, PeopleFacts } from '@/lib/domain/claim/facts';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { isolated } from '@/lib/domain/text/isolating';
import { enoughPeople, missing, onceWrittenBy } from './enough';
import { ask, listed } from './people';

/** A claim that is not published yet and tells readers of the source or article that somebody changes. */
export type TouchedClaim = PeopleFacts & { statement: string };

/**
 * Decides whether this person may have a hand in all these claims at once, as whoever changes a source or an article has.
 * Refused where one of them could be published and then could not, as a change of its draft is: it names those claims, and
 * somebody who can make the change, if anybody can.
 */
export function decideContributing(claims: readonly TouchedClaim[], person: Person): Result<null> {
  if (!onDesk(person)) return refuse('not_found');
  const [stuck, ...others] = claims.filter((claim) => isSpentBy(claim, person));
  if (!stuck) return ok(null);
  const whose = `With this change you would be one of those who wrote ${quoted([stuck, ...others])}, and too few people would be left to publish ${others.length > 0 ? 'them' : 'it'}.`;
  return refuse('forbidden', { reasons: [whose, wayOut(claims, stuck, person)] });
}

function wayOut(claims: readonly TouchedClaim[], stuck: TouchedClaim, person: Person): string {
  const free = stuck.desk.find(
    (one) => one.id !== person.id && claims.every((claim) => !isSpentBy(claim, one)),
  );
  const invite = ask(missing(onceWrittenBy(stuck, person)));
  return free
    ? `Ask ${isolated(free.name)} to make it, or ${invite}.`
    : `Wait until the claim is published, or ${invite}.`;
}

/** Whether the desk could finish the claim, and could not once this person had a hand in it. */
function isSpentBy(claim: TouchedClaim, person: Pick<DeskPerson, 'id'>): boolean {
  const after = onceWrittenBy(claim, person);
  return after !== claim && enoughPeople(after) === 'NO' && enoughPeople(claim) !== 'NO';
}

/** As many claims as a sentence bears, and as much of each. */
const MOST_NAMED = 3;
const MOST_CHARACTERS = 80;

function quoted(claims: readonly TouchedClaim[]): string {
  const named = claims.slice(0, MOST_NAMED).map(({ statement }) => `“${isolated(beginning(statement))}”`);
  const more = claims.length - named.length;
  return listed(more > 0 ? [...named, more === 1 ? 'one more claim' : `${more} more claims`] : named);
}

const beginning = (statement: string): string => {
  const characters = [...statement];
  return characters.length > MOST_CHARACTERS
    ? `${characters.slice(0, MOST_CHARACTERS).join('')}…`
    : statement;
};
