import { countAttempt } from '@/lib/data/people/attempts';
import { findAnonymous, type IdentityRow, identitiesOfSources } from '@/lib/data/source/vault/identities';
import type { Actor } from '@/lib/domain/actor';
import { spentFor } from '@/lib/domain/people/attempts';
import { can } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { COMPARISONS } from '@/lib/domain/source/comparing';
import { type Likeness, likenessOf, likenessOfAll } from '@/lib/domain/source/fingerprint';
import type { Vault } from '@/lib/outside/vault/vault';
import type { CompareIdentity, IdentityComparison } from '@/lib/schemas/source/identity';
import { type Act, acting, recordAct, type VaultOptions, vaultClosed } from './write';

/**
 * Whether an anonymous source may be the same person as another one, or as somebody whose name is given and not stored. A few
 * times an hour for each person, since whoever asks often enough finds out who it is; each is recorded.
 */
export const compareIdentity = (
  actor: Actor,
  { sourceId, otherId, name }: CompareIdentity,
  options: VaultOptions = {},
): Promise<Result<IdentityComparison>> =>
  acting(actor, 'identity.compare', sourceId, options, async (act) => {
    const left = await counted(act);
    if (!left.ok) return left;
    const found = name === null ? await withSource(act, otherId ?? '') : await withName(act, name);
    if (!found.ok) return found;
    const other = otherId ?? 'a name';
    await recordAct(act, 'compared', { with: other, likeness: found.value });
    return ok({ likeness: found.value, left: left.value });
  });

/** Counts one more, and gives how many are left. */
export async function counted({ tx, person, now }: Act): Promise<Result<number>> {
  const key = `identities compared by ${person.id}`;
  const until = new Date(now.getTime() + COMPARISONS.lasts);
  const counts = await countAttempt(tx, [{ key, until }], now);
  const before = counts.map((count) => ({ ...count, points: count.points - 1 }));
  const wait = spentFor([{ key, ...COMPARISONS, own: false }], before, now);
  if (wait > 0) return refuse('too_many', { retryAfterSeconds: wait });
  return ok(COMPARISONS.most - (counts[0]?.points ?? 0));
}

async function withSource({ tx, source }: Act, otherId: string): Promise<Result<Likeness>> {
  const other = await findAnonymous(tx, otherId);
  if (!other) return invalid('otherId', 'Choose an anonymous source from the list.');
  if (other.id === source.id) return invalid('otherId', 'This is the same source. Choose another.');
  const prints = async (ids: readonly string[]) =>
    (await identitiesOfSources(tx, ids)).map(({ fingerprint }) => fingerprint);
  return ok(likenessOfAll(await prints(source.ids), await prints(other.ids)));
}

async function withName({ tx, person, source, safe }: Act, name: string): Promise<Result<Likeness>> {
  if (!can(person, 'identity.judge'))
    return refuse('forbidden', { reasons: ['An editor may ask this of a name.'] });
  if (!safe) return vaultClosed();
  const found = (await identitiesOfSources(tx, source.ids)).map((row) => asNamed(safe, row, name));
  if (found.includes('SAME')) return ok('SAME');
  return ok(found.length > 0 && found.every((one) => one === 'DIFFERENT') ? 'DIFFERENT' : 'UNKNOWN');
}

const asNamed = (safe: Vault, { fingerprint, keyId }: IdentityRow, name: string): Likeness =>
  likenessOf(fingerprint, safe.fingerprint(name, keyId));
