import { insertOpening, openToBoth } from '@/lib/data/source/vault/openings';
import type { Actor } from '@/lib/domain/actor';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideAsking, decideLook } from '@/lib/domain/source/opening';
import { minutesOpen } from '@/lib/outside/vault/vault';
import type { IdentityLook, IdentityView, OpenIdentity } from '@/lib/schemas/source/identity';
import { newId } from '@/lib/services/ids';
import { standingOf } from './view';
import { type Act, acting, recordAct, type VaultOptions, vaultClosed, viewAfter } from './write';

const MINUTE = 60 * 1000;

/** An editor asks to see who a source is. Where another has asked within a day, it opens to both for minutes. */
export const openIdentity = (
  actor: Actor,
  { sourceId, reason }: OpenIdentity,
  options: VaultOptions = {},
): Promise<Result<IdentityView>> =>
  acting(actor, 'identity.open', sourceId, options, async (act) => {
    const { tx, person, source, safe, now } = act;
    const { identities, opening } = await standingOf(tx, source, now);
    if (!safe) return vaultClosed();
    if (identities.length === 0) return nobodyEntered();
    const asking = decideAsking(opening, person.id);
    if (!asking.ok) return asking;
    if (asking.value.kind === 'SECOND') await openFor(act, asking.value.opening.id, reason);
    else await ask(act, reason);
    return viewAfter(act, tx);
  });

async function ask(act: Act, reason: string): Promise<void> {
  const { tx, person, source, now } = act;
  const id = newId(now);
  await insertOpening(tx, { id, sourceId: source.id, reason, askedById: person.id, askedAt: now });
  await recordAct(act, 'asked', { openingId: id, reason });
}

async function openFor(act: Act, openingId: string, reason: string): Promise<void> {
  const { tx, person, now } = act;
  const until = new Date(now.getTime() + minutesOpen() * MINUTE);
  await openToBoth(tx, openingId, { secondById: person.id, openedAt: now, until });
  await recordAct(act, 'opened', { openingId, reason });
}

/** Who a source is, for the two editors who asked, while it is open to them. Each look is recorded. */
export const lookAtIdentity = (
  actor: Actor,
  { sourceId }: { sourceId: string },
  options: VaultOptions = {},
): Promise<Result<IdentityLook>> =>
  acting(actor, 'identity.open', sourceId, options, async (act) => {
    const { tx, person, source, safe, now } = act;
    const { identities, opening } = await standingOf(tx, source, now);
    const until = decideLook(opening, person.id);
    if (!until.ok) return until;
    if (!safe) return vaultClosed();
    if (identities.length === 0) return nobodyEntered();
    const names = identities.map((kept) => safe.open(kept));
    const known = names.filter((name) => name !== null);
    if (known.length < names.length) return otherKey();
    await recordAct(act, 'seen', { openingId: opening?.id ?? '' });
    const secondsLeft = Math.floor((until.value.getTime() - now.getTime()) / 1000);
    return ok({ names: [...new Set(known)], until: until.value.toISOString(), secondsLeft });
  });

const nobodyEntered = () => refuse('not_ready', { reasons: ['Nobody has entered who this is.'] });

const otherKey = () =>
  refuse('not_ready', {
    reasons: [
      'This was sealed with a key that this server doesn’t have. Whoever keeps it running can add it to VAULT_KEY_BEFORE.',
    ],
  });
