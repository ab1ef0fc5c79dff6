import { differencesOf, insertDifference, withdrawDifferenceRow } from '@/lib/data/source/vault/differences';
import { type Anonymous, findAnonymous, identitiesOfSources } from '@/lib/data/source/vault/identities';
import type { Actor } from '@/lib/domain/actor';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { likenessOfAll } from '@/lib/domain/source/fingerprint';
import type { AttestDifference, IdentityView, WithdrawDifference } from '@/lib/schemas/source/identity';
import { newId } from '@/lib/services/ids';
import { comparisonCounted } from './limits';
import { type Act, acting, recordAct, recounting, type VaultOptions, viewAfter } from './write';

/**
 * An editor attests that two anonymous sources are two people, without a name. Refused where the same name was entered for
 * both; that tells something, so it counts as a comparison and is recorded as well.
 */
export async function attestDifference(
  actor: Actor,
  { sourceId, otherId, rationale }: AttestDifference,
  options: VaultOptions = {},
): Promise<Result<IdentityView>> {
  // A refusal is carried out of the transaction as its value: what was counted and recorded of it stays.
  const done = await acting<Result<IdentityView>>(actor, 'identity.judge', sourceId, options, async (act) => {
    const { tx, person, source, now } = act;
    const left = await comparisonCounted(act);
    if (!left.ok) return left;
    const other = await otherThan(act, otherId);
    if (!other.ok) return ok(other);
    const [oneId = '', twoId = ''] = [source.id, other.value].sort();
    const id = newId(now);
    const row = { id, oneId, otherId: twoId, rationale, byId: person.id, at: now };
    const told = await recounting(act, [other.value], () => insertDifference(tx, row));
    if (!told.ok) return told;
    await recordAct(act, 'attested', { differenceId: id, otherId: other.value });
    return ok(await viewAfter(act, tx));
  });
  return done.ok ? done.value : done;
}

/** The id of a source that may be another person than this. What is refused of two sources is recorded. */
async function otherThan(act: Act, otherId: string): Promise<Result<string>> {
  const other = await findAnonymous(act.tx, otherId);
  if (!other) return invalid('otherId', 'Choose an anonymous source from the list.');
  if (other.id === act.source.id) return invalid('otherId', 'This is the same source. Choose another.');
  const reason = await whyNot(act, other);
  if (reason === null) return ok(other.id);
  await recordAct(act, 'notAttested', { otherId: other.id, reason });
  return refuse('not_ready', { reasons: [reason] });
}

async function whyNot({ tx, source }: Act, other: Anonymous): Promise<string | null> {
  const [mine, theirs] = [
    await identitiesOfSources(tx, source.ids),
    await identitiesOfSources(tx, other.ids),
  ].map((rows) => rows.map(({ fingerprint }) => fingerprint));
  if (likenessOfAll(mine ?? [], theirs ?? []) === 'SAME')
    return 'The same name was entered for both. Enter another for one of them first.';
  const known = await differencesOf(tx, source.ids);
  if (known.some(({ oneId, otherId: id }) => other.ids.includes(oneId) || other.ids.includes(id)))
    return 'This was attested already.';
  return null;
}

/** Withdraws what was attested; that it was stays in the record. */
export const withdrawDifference = (
  actor: Actor,
  { sourceId, differenceId }: WithdrawDifference,
  options: VaultOptions = {},
): Promise<Result<IdentityView>> =>
  acting(actor, 'identity.judge', sourceId, options, async (act) => {
    const { tx, person, source, now } = act;
    const difference = (await differencesOf(tx, source.ids)).find(({ id }) => id === differenceId);
    if (!difference) return refuse('not_found');
    const withdrawn = { withdrawnById: person.id, withdrawnAt: now };
    const both = [difference.oneId, difference.otherId];
    const told = await recounting(act, both, () => withdrawDifferenceRow(tx, difference.id, withdrawn));
    if (!told.ok) return told;
    await recordAct(act, 'withdrawn', { differenceId });
    return viewAfter(act, tx);
  });
