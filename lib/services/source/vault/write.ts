import { type Reader, type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { type Anonymous, findAnonymous } from '@/lib/data/source/vault/identities';
import type { Actor, Person } from '@/lib/domain/actor';
import { type Action, permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { type Vault, vault } from '@/lib/outside/vault/vault';
import type { IdentityView } from '@/lib/schemas/source/identity';
import type { WriteOptions } from '@/lib/services/writing';
import { identityView } from './view';

/** `safe` is the vault of the settings unless another is given; null, and it is closed. */
export type VaultOptions = WriteOptions & { safe?: Vault | null };

/** What an act on an anonymous source is done with. */
export type Act = { tx: Tx; person: Person; source: Anonymous; safe: Vault | null; now: Date };

/**
 * One act on an anonymous source, in one transaction: whether whoever asks may, the source, then the act. What is no
 * anonymous source is not found. No Idempotency-Key is taken: an answer that is kept for one would be kept in the clear.
 */
export async function acting<T>(
  actor: Actor,
  action: Action,
  sourceId: string,
  { now = new Date(), safe = vault() }: VaultOptions,
  act: (act: Act) => Promise<Result<T>>,
): Promise<Result<T>> {
  const person = permit(actor, action);
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const source = await findAnonymous(tx, sourceId);
    return source ? act({ tx, person: person.value, source, safe, now }) : refuse('not_found');
  });
}

/** What is known of who it is, once an act is done. */
export const viewAfter = async (
  { person, source, safe, now }: Act,
  db: Reader,
): Promise<Result<IdentityView>> => ok(await identityView(db, person, source, { now, safe }));

/** Records an act. No name is ever in `detail`. */
export const recordAct = (
  { tx, person, source, now }: Act,
  verb: string,
  detail: Record<string, string | boolean> = {},
): Promise<void> =>
  record(tx, {
    ...{ at: now, actorId: person.id, verb: `identity.${verb}` },
    ...{ subjectKind: 'source', subjectId: source.id, claimId: null, detail },
  });

/** Why nothing can be sealed or opened. */
export const vaultClosed = () =>
  refuse('not_ready', {
    reasons: ['The vault is closed: this server has no VAULT_KEY. Whoever keeps it running can set one.'],
  });
