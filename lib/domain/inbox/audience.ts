import type { Person } from '@/lib/domain/actor';
import type { NoticeKind } from './kinds';
import { maySee, type Subject } from './seeing';
import { audience, type Relation } from './verbs';

/** Who stands where to an event, by their ids. */
export type Standing = Readonly<Record<Relation, readonly string[]>>;

/** An event as far as it decides whom it tells. */
export type Happened = { verb: string; actorId: string | null; subject: Subject };

/** Somebody who is told of an event, and as what. */
export type Told = { userId: string; kind: NoticeKind };

export const nobody: Standing = {
  author: [],
  contributors: [],
  reviewers: [],
  named: [],
  mentioned: [],
  thread: [],
  assigned: [],
  seconds: [],
  editors: [],
  watchers: [],
};

/**
 * Whom an event tells: each person once, as the first that they are to it; nobody of what they did themselves, and nobody of
 * what does not exist for them at this moment.
 * @param people those who may be told, by their ids: who works on the desk now
 */
export function toldOf(
  { verb, actorId, subject }: Happened,
  standing: Standing,
  people: ReadonlyMap<string, Person>,
): Told[] {
  const told = new Map<string, Told>();
  for (const [relation, kind] of audience[verb] ?? [])
    for (const userId of standing[relation]) {
      const person = people.get(userId);
      if (person && userId !== actorId && !told.has(userId) && maySee(person, subject))
        told.set(userId, { userId, kind });
    }
  return [...told.values()];
}
