import { type Reader, type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { type Anonymous, findAnonymous } from '@/lib/data/source/vault/identities';
import type { Actor, Person } from '@/lib/domain/actor';
import { type Action, permit } from '@/lib/domain/permissions';
import { sourceNode } from '@/lib/domain/provenance/input';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { type Vault, vault } from '@/lib/outside/vault/vault';
import type { IdentityView } from '@/lib/schemas/source/identity';
import { contributing } from '@/lib/services/contributing';
import { flagRipple, restingOn } from '@/lib/services/publication/ripple';
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

/**
 * Changes what is known of whether an anonymous source is one with others, which decides how origins are counted. Whoever does has a
 * hand in the claims that rest on it, or on `others`, and are not published yet, whatever was entered; refused where one of them then
 * lacked people. Published claims whose numbers are others now are flagged to the desk: with no name, and no word of why.
 */
export async function recounting(
  { tx, person, source, now }: Act,
  others: readonly string[],
  change: () => Promise<void>,
): Promise<Result<null>> {
  const resting = await restingOn(tx, sourceNode(source.id), others.map(sourceNode));
  await change();
  const hand = await contributing(tx, person, { claimIds: [...resting.keys()] });
  if (!hand.ok) return hand;
  const subject = { ...sourceNode(source.id), name: source.name };
  const happened = { kind: 'LINEAGE_CHANGED', subject, other: null, how: 'IDENTITY' } as const;
  await flagRipple(tx, resting, { happened, reason: null, subjectId: source.id }, now);
  return ok(null);
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
