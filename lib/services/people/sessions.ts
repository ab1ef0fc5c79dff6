import { reader, transaction } from '@/lib/data/db';
import {
  endSessions,
  endSessionsOf,
  findSession,
  findSessions,
  type SessionRow,
} from '@/lib/data/people/sessions';
import { endTokensMadeIn } from '@/lib/data/people/tokens';
import type { Actor } from '@/lib/domain/actor';
import { runsOut } from '@/lib/domain/people/session';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { EndSession, SessionView } from '@/lib/schemas/people';
import type { WriteOptions } from '@/lib/services/writing';

/** Where you are signed in, the last used first: the last 200. */
export async function listSessions(
  actor: Actor,
  _input: unknown = {},
  { now = new Date() }: WriteOptions = {},
): Promise<Result<{ items: SessionView[] }>> {
  const permitted = permit(actor, 'session.read');
  if (!permitted.ok) return permitted;
  const rows = await findSessions(reader(), permitted.value.id, now);
  return ok({ items: rows.map((row) => sessionView(row, permitted.value)) });
}

/**
 * Ends one of your sessions at once, and with it the tokens that were made in it: whoever sat there may hold them. One that
 * is over already is not found.
 */
export async function endOneSession(
  actor: Actor,
  { sessionId }: EndSession,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<SessionView>> {
  const permitted = permit(actor, 'session.manage');
  if (!permitted.ok) return permitted;
  const by = permitted.value;
  return transaction(async (tx) => {
    const session = await findSession(tx, by.id, sessionId, now);
    if (!session) return refuse('not_found');
    await endSessions(tx, by, [session.id], now);
    await endTokensMadeIn(tx, by, [session.id], now);
    return ok(sessionView(session, by));
  });
}

/** Ends all of your sessions but the one that asks, and the tokens that were made in them; how many sessions there were. */
export async function endOtherSessions(
  actor: Actor,
  _input: unknown = {},
  { now = new Date() }: WriteOptions = {},
): Promise<Result<{ ended: number }>> {
  const permitted = permit(actor, 'session.manage');
  if (!permitted.ok) return permitted;
  const by = permitted.value;
  return transaction(async (tx) => {
    const ended = await endSessionsOf(tx, by, by.id, now, sessionOf(by));
    await endTokensMadeIn(tx, by, ended, now);
    return ok({ ended: ended.length });
  });
}

/** The session that somebody came in by; null with a token. */
export const sessionOf = ({ through }: Actor): string | null =>
  through?.kind === 'session' ? through.id : null;

const sessionView = ({ createdAt, lastUsedAt, ...row }: SessionRow, actor: Actor): SessionView => ({
  ...row,
  current: row.id === sessionOf(actor),
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt.toISOString(),
  expiresAt: runsOut(createdAt).toISOString(),
});
