import type { Person } from '@/lib/domain/actor';
import type { DeskPerson } from '@/lib/domain/claim/facts';
import { isolated } from '@/lib/domain/text/isolating';
import { type CommentedClaim, canReadThread, isBlind, type Placed } from './access';

/**
 * Why a person can’t be mentioned in a thread, in a sentence that names them; null when they can. Only somebody on the desk who
 * sees the comment is mentioned: whoever is told of it opens it.
 */
export function whyNotMention(
  person: DeskPerson | undefined,
  claim: CommentedClaim,
  thread: Placed,
): string | null {
  if (!person) return 'Choose people who work on the desk.';
  if (canReadThread(asPerson(person), claim, thread)) return null;
  const name = isolated(person.name);
  return isBlind(claim, thread)
    ? `${name} doesn’t see this until the round concludes. Leave them out.`
    : `${name} may not see what this is about. Leave them out.`;
}

/** Those of the desk who can be mentioned, without whoever writes. */
export const mentionable = (
  desk: readonly DeskPerson[],
  claim: CommentedClaim,
  thread: Placed,
  me: string,
): DeskPerson[] => desk.filter((person) => person.id !== me && whyNotMention(person, claim, thread) === null);

const asPerson = ({ id, name, role }: DeskPerson): Person => ({ id, name, role, scope: 'read' });
