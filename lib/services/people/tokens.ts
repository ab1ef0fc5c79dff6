import { reader, type Tx, transaction } from '@/lib/data/db';
import { hashSecret, newSecret } from '@/lib/data/people/secrets';
import { findSession } from '@/lib/data/people/sessions';
import {
  countTokens,
  endLineOf,
  findToken,
  findTokens,
  insertToken,
  type TokenRow,
} from '@/lib/data/people/tokens';
import { findUserByEmail } from '@/lib/data/people/users';
import { record } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Refused, type Result, refuse } from '@/lib/domain/result';
import type { CreatedToken, CreateToken, RevokeToken, TokenView } from '@/lib/schemas/people';
import { newId } from '@/lib/services/ids';
import { creating, type WriteOptions } from '@/lib/services/writing';

/** How many tokens of one person work at a time: more than anybody has scripts. */
const MOST_TOKENS = 100;

/** Your own tokens, newest first: the last 200. */
export async function listTokens(actor: Actor): Promise<Result<{ items: TokenView[] }>> {
  const permitted = permit(actor, 'token.read');
  if (!permitted.ok) return permitted;
  return ok({ items: (await findTokens(reader(), permitted.value.id)).map(tokenView) });
}

/**
 * Makes a token that acts as you, and keeps what it was made with: it ends with that token. The secret is told once and never stored, so a repeated Idempotency-Key is refused as
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
      const refused = await mayStillMake(tx, owner, now);
      if (refused) return refused;
      secret = `slt_${newSecret()}`;
      const token = await insertToken(tx, {
        id: newId(now),
        userId: owner.id,
        ...input,
        hash: hashSecret(secret),
        createdAt: now,
        parentId: owner.through?.kind === 'token' ? owner.through.id : null,
        sessionId: owner.through?.kind === 'session' ? owner.through.id : null,
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

/** Ends one of your tokens, at once and for good, and those that were made with it. Ending it again changes nothing. */
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
    await endLineOf(tx, permitted.value, tokenId, now);
    return ok(tokenView({ ...token, revokedAt: now }));
  });
}

/** Asked inside the transaction: what somebody came in by may have ended since, and a token made now would outlive it. */
async function mayStillMake(tx: Tx, { id, through }: Person, now: Date): Promise<Refused | null> {
  if (through?.kind === 'session' && !(await findSession(tx, id, through.id, now)))
    return refuse('unauthenticated');
  if (through?.kind === 'token' && (await findToken(tx, id, through.id))?.revokedAt !== null)
    return refuse('unauthenticated');
  return (await countTokens(tx, id)) < MOST_TOKENS ? null : tooMany;
}

const tooMany = refuse('not_ready', {
  reasons: [`You have ${MOST_TOKENS} tokens that work. Revoke some first.`],
});

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
