import type { Person } from './actor';
import { type Actor, isPerson, onDesk, type Role } from './actor';
import { ok, type Refused, type Result, refuse } from './result';

/** What somebody may do that is not a move of a claim. Moves are in `workflow/transitions.ts`; who may read a claim, evidence or a review stands with each. */
export type Action =
  | 'desk.read'
  | 'article.import'
  | 'article.edit'
  | 'article.check'
  | 'claim.draft'
  | 'review.draft'
  | 'comment.write'
  | 'evidence.capture'
  | 'evidence.upload'
  | 'evidence.edit'
  | 'lineage.edit'
  | 'work.assign'
  | 'work.due'
  | 'work.take'
  | 'work.saveFilter'
  | 'sighting.propose'
  | 'sighting.judge'
  | 'source.edit'
  | 'source.assess'
  | 'source.link'
  | 'source.merge'
  | 'report.read'
  | 'report.edit'
  | 'identity.enter'
  | 'identity.compare'
  | 'identity.open'
  | 'identity.judge'
  | 'figures.read'
  | 'claim.settle'
  | 'token.read'
  | 'token.manage'
  | 'session.read'
  | 'session.manage'
  | 'user.read'
  | 'user.manage'
  | 'audit.read'
  | 'job.read'
  | 'job.retry'
  | 'inbox.read'
  | 'inbox.manage';

const allowed: Record<Action, readonly Role[]> = {
  'desk.read': ['CHECKER', 'EDITOR'],
  'article.import': ['CHECKER', 'EDITOR'],
  'article.edit': ['CHECKER', 'EDITOR'],
  'article.check': ['CHECKER', 'EDITOR'],
  'claim.draft': ['CHECKER', 'EDITOR'],
  'review.draft': ['CHECKER', 'EDITOR'],
  'comment.write': ['CHECKER', 'EDITOR'],
  'evidence.capture': ['CHECKER', 'EDITOR'],
  'evidence.upload': ['CHECKER', 'EDITOR'],
  'evidence.edit': ['CHECKER', 'EDITOR'],
  'lineage.edit': ['CHECKER', 'EDITOR'],
  'work.assign': ['EDITOR'],
  'work.due': ['EDITOR'],
  'work.take': ['CHECKER', 'EDITOR'],
  'work.saveFilter': ['CHECKER', 'EDITOR'],
  'sighting.propose': ['CHECKER', 'EDITOR'],
  'sighting.judge': ['CHECKER', 'EDITOR'],
  'source.edit': ['CHECKER', 'EDITOR'],
  'source.assess': ['CHECKER', 'EDITOR'],
  'source.link': ['CHECKER', 'EDITOR'],
  'source.merge': ['EDITOR'],
  'report.read': ['CHECKER', 'EDITOR'],
  'report.edit': ['CHECKER', 'EDITOR'],
  'identity.enter': ['CHECKER', 'EDITOR'],
  'identity.compare': ['CHECKER', 'EDITOR'],
  'identity.open': ['EDITOR'],
  'identity.judge': ['EDITOR'],
  'figures.read': ['EDITOR'],
  'claim.settle': ['EDITOR'],
  'token.read': ['CHECKER', 'EDITOR', 'ADMIN'],
  'token.manage': ['CHECKER', 'EDITOR', 'ADMIN'],
  'session.read': ['CHECKER', 'EDITOR', 'ADMIN'],
  'session.manage': ['CHECKER', 'EDITOR', 'ADMIN'],
  'user.read': ['ADMIN'],
  'user.manage': ['ADMIN'],
  'audit.read': ['ADMIN'],
  'job.read': ['ADMIN'],
  'job.retry': ['ADMIN'],
  'inbox.read': ['CHECKER', 'EDITOR'],
  'inbox.manage': ['CHECKER', 'EDITOR'],
};

const readOnly: readonly Action[] = [
  'desk.read',
  'figures.read',
  'report.read',
  'token.read',
  'session.read',
  'user.read',
  'audit.read',
  'job.read',
  'inbox.read',
];

/** Asked twice: by the service to enforce, by the page to show. */
export const can = (actor: Actor, action: Action): boolean =>
  isPerson(actor) && allowed[action].includes(actor.role);

/** What a token or session that may only look is told when it asks for a change. */
export const readingOnly: Refused = refuse('forbidden', { reasons: ['This token may only read.'] });

/** Refuses as the service must: signed out 401; without the role the thing does not exist; a read token may not write. */
export function permit(actor: Actor, action: Action): Result<Person> {
  if (!isPerson(actor)) return refuse('unauthenticated');
  if (!can(actor, action)) return refuse('not_found');
  if (actor.scope !== 'write' && !readOnly.includes(action)) {
    return readingOnly;
  }
  return ok(actor);
}

/** The editor who asks for what only editors decide. Outside of the desk it does not exist; a read token may not write. */
export function asEditor(actor: Actor): Result<Person> {
  if (!onDesk(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return readingOnly;
  return actor.role === 'EDITOR'
    ? ok(actor)
    : refuse('forbidden', { reasons: ['Only an editor can do this.'] });
}
