import { reader } from '@/lib/data/db';
import { deleteIdentities, findAnonymous, saveIdentity } from '@/lib/data/source/vault/identities';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { holdsName } from '@/lib/domain/source/name-form';
import { vault } from '@/lib/outside/vault/vault';
import type { EnterIdentity, ForgetIdentity, IdentityView } from '@/lib/schemas/source/identity';
import { entryCounted } from './limits';
import { identityView, mayReplace, standingOf, versionOf } from './view';
import { type Act, acting, recordAct, recounting, type VaultOptions, vaultClosed, viewAfter } from './write';

/** What is known of who an anonymous source is, without a name. */
export async function getIdentity(
  actor: Actor,
  { sourceId }: { sourceId: string },
  { now = new Date(), safe = vault() }: VaultOptions = {},
): Promise<Result<IdentityView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const source = await findAnonymous(reader(), sourceId);
  return source ? ok(await identityView(reader(), actor, source, { now, safe })) : refuse('not_found');
}

/**
 * Seals who an anonymous source is; for an editor also in the place of what was entered before, which is then gone. Nobody
 * learns whether it was the same name. Counted for each person, since a name that is entered may be a guess as well.
 * Refused where the desk could read the name beside it.
 */
export const enterIdentity = (
  actor: Actor,
  { sourceId, version, name }: EnterIdentity,
  options: VaultOptions = {},
): Promise<Result<IdentityView>> =>
  acting(actor, 'identity.enter', sourceId, options, async (act) => {
    const { tx, person, source, safe, now } = act;
    const standing = await standingOf(tx, source, now);
    if (!safe) return vaultClosed();
    if (standing.identities.length > 0 && !mayReplace(person)) return entered();
    if (versionOf(source, standing) !== version) return stale(act);
    const words = [source.name, source.description ?? '', ...source.aliases.map((alias) => alias.name)];
    if (words.some((text) => holdsName(text, name)))
      return invalid(
        'name',
        'This name stands in the source’s own words, for all to read. Change them first.',
      );
    const left = await entryCounted(act);
    if (!left.ok) return left;
    const kept = { sourceId: source.id, enteredById: person.id, enteredAt: now, version };
    const sealed = { ...kept, ...safe.seal(source.id, name) };
    const counted = await recounting(act, [], () => saveIdentity(tx, sealed));
    if (!counted.ok) return counted;
    await recordAct(act, 'entered', { again: standing.identities.length > 0 });
    return viewAfter(act, tx);
  });

/** Deletes who an anonymous source is, with those merged into it. It works without the key as well. */
export const forgetIdentity = (
  actor: Actor,
  { sourceId, version }: ForgetIdentity,
  options: VaultOptions = {},
): Promise<Result<IdentityView>> =>
  acting(actor, 'identity.judge', sourceId, options, async (act) => {
    const { tx, source, now } = act;
    const standing = await standingOf(tx, source, now);
    if (versionOf(source, standing) !== version) return stale(act);
    if (standing.identities.length === 0)
      return refuse('not_ready', { reasons: ['Nobody has entered who this is.'] });
    const counted = await recounting(act, [], () => deleteIdentities(tx, source.ids));
    if (!counted.ok) return counted;
    await recordAct(act, 'forgotten');
    return viewAfter(act, tx);
  });

const entered = () =>
  refuse('forbidden', {
    reasons: [
      'Somebody has entered who this is, and another name would take its place for good. An editor may do that.',
    ],
  });

const stale = async ({ tx, person, source, now, safe }: Act) =>
  refuse('stale', { current: await identityView(tx, person, source, { now, safe }) });
