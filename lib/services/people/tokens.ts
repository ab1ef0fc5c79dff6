import { reader, transaction } from '@/lib/data/db';
import { hashSecret, newSecret } from '@/lib/data/people/secrets';
import { endToken, findToken, findTokens, insertToken, type TokenRow } from '@/lib/data/people/tokens';
import { findUserByEmail } from '@/lib/data/people/users';
import { record } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { CreatedToken, CreateToken, RevokeToken, TokenView } from '@/lib/schemas/people';
import { newId } from '@/lib/services/ids';
import { creating, type WriteOptions } from '@/lib/services/writing';

/** Your own tokens, newest first: the last 200. */
export async function listTokens(actor: Actor): Promise<Result<{ items: TokenView[] }>> {
  const permitted = permit(actor, 'token.read');
  if (!permitted.ok) return permitted;
  return ok({ items: (await findTokens(reader(), permitted.value.id)).map(tokenView) });
}

/**
 * Makes a token that acts as you. The secret is told once and never stored, so a repeated Idempotency-Key is refused as
 * a duplicate that names the token.
 */
export async function createToken(
  actor: Actor,
  input: CreateToken,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<CreatedToken>> {
  const permitted = permit(actor, 'token.manage');
  if (!permitted.ok) return permitted;
  const owner = permitted.value;
  let secret: string | null = null;
  const created = await transaction((tx) =>
    creating(tx, owner, key, 'token.create', input, now, async () => {
      secret = `slt_${newSecret()}`;
      const token = await insertToken(tx, {
        id: newId(now),
        userId: owner.id,
        ...input,
        hash: hashSecret(secret),
        createdAt: now,
      });
      await record(tx, { ...event(owner, 'token.created', token.id, now), detail: { to: token.scope } });
      return ok(tokenView(token));
    }),
  );
  if (!created.ok) return created;
  const token = created.value;
  if (secret !== null) return ok({ token, secret });
  return refuse('duplicate', {
    message: 'This token was made before; its secret was shown once. Revoke it and make another.',
    existing: { id: token.id, href: '/desk/account', label: token.name },
  });
}

/** Makes a token for the account with this address: for whoever runs the server, who needs no session to do so. */
export async function tokenFor(email: string, input: CreateToken): Promise<Result<CreatedToken>> {
  const user = await findUserByEmail(reader(), email.trim().toLowerCase());
  if (!user?.active) return refuse('not_found');
  const { id, name, role } = user;
  return createToken({ id, name, role, scope: 'write' }, input);
}

/** Ends one of your tokens, at once and for good. Ending it again changes nothing. */
export async function revokeToken(
  actor: Actor,
  { tokenId }: RevokeToken,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<TokenView>> {
  const permitted = permit(actor, 'token.manage');
  if (!permitted.ok) return permitted;
  return transaction(async (tx) => {
    const token = await findToken(tx, permitted.value.id, tokenId);
    if (!token) return refuse('not_found');
    if (token.revokedAt) return ok(tokenView(token));
    const ended = await endToken(tx, tokenId, now);
    await record(tx, { ...event(permitted.value, 'token.revoked', tokenId, now), detail: {} });
    return ok(tokenView(ended));
  });
}

const tokenView = (token: TokenRow): TokenView => ({
  ...token,
  createdAt: token.createdAt.toISOString(),
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  revokedAt: token.revokedAt?.toISOString() ?? null,
});

const event = (by: Person, verb: string, tokenId: string, at: Date) => ({
  at,
  actorId: by.id,
  verb,
  subjectKind: 'token',
  subjectId: tokenId,
  claimId: null,
});
