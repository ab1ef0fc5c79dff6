import type { Tx } from '@/lib/data/db';
import {
  type Anonymous,
  findAnonymous,
  type IdentityRow,
  identitiesOfSources,
} from '@/lib/data/source/vault/identities';
import type { Actor } from '@/lib/domain/actor';
import { can } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { type Fingerprint, type Likeness, likenessOf, likenessOfAll } from '@/lib/domain/source/fingerprint';
import type { Vault } from '@/lib/outside/vault/vault';
import type { CompareIdentity, IdentityComparison } from '@/lib/schemas/source/identity';
import { comparisonCounted } from './limits';
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
    const left = await comparisonCounted(act);
    if (!left.ok) return left;
    const found = name === null ? await withSource(act, otherId ?? '') : await withName(act, name);
    if (!found.ok) return found;
    const other = otherId ?? 'a name';
    await recordAct(act, 'compared', { with: other, likeness: found.value });
    return ok({ likeness: found.value, left: left.value });
  });

/**
 * Asks what merging two anonymous sources tells of them: whether they are two people to the vault. It asks as a comparison
 * does, of editors whose token may write: it is counted, and recorded whether the two are then merged or not. Where nobody
 * entered who one of them is, the vault tells nothing and nothing is counted.
 */
export const compareToMerge = (
  actor: Actor,
  { sourceId, intoId }: { sourceId: string; intoId: string },
  options: VaultOptions = {},
): Promise<Result<null>> =>
  acting(actor, 'source.merge', sourceId, options, async (act) => {
    const other = await findAnonymous(act.tx, intoId);
    if (!other) return refuse('not_found');
    const [mine, theirs] = [await printsOf(act.tx, act.source), await printsOf(act.tx, other)];
    if (mine.length === 0 || theirs.length === 0) return ok(null);
    const left = await comparisonCounted(act);
    if (!left.ok) return left;
    await recordAct(act, 'compared', {
      ...{ with: other.id, likeness: likenessOfAll(mine, theirs), merging: true },
    });
    return ok(null);
  });

async function withSource({ tx, source }: Act, otherId: string): Promise<Result<Likeness>> {
  const other = await findAnonymous(tx, otherId);
  if (!other) return invalid('otherId', 'Choose an anonymous source from the list.');
  if (other.id === source.id) return invalid('otherId', 'This is the same source. Choose another.');
  return ok(likenessOfAll(await printsOf(tx, source), await printsOf(tx, other)));
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

const printsOf = async (tx: Tx, { ids }: Anonymous): Promise<Fingerprint[]> =>
  (await identitiesOfSources(tx, ids)).map(({ fingerprint }) => fingerprint);
