import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { liveSession } from '@/lib/auth/live-session';
import { env } from '@/lib/config/env';
import { reader, transaction } from '@/lib/data/db';
import { NOTED_EVERY, SESSION_LASTS } from '@/lib/domain/people/session';
import { ok } from '@/lib/domain/result';
import { aPerson } from '../support/actors';
import { eventually } from '../support/patience';
import { aSession, through } from '../support/sessions';

const now = new Date('2026-11-27T12:00:00Z');
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);

const cookieOf = (sub: string, sessionId?: string) =>
  encode({ token: { sub, sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: 60 });

test('a cookie speaks for the person of its session, until two weeks after they signed in', async () => {
  const rana = await aPerson('CHECKER');
  const session = await aSession(rana.id, now);
  const cookie = await cookieOf(rana.id, session.id);
  expect(await liveSession(cookie, now)).toEqual(through(rana, session));
  expect(await liveSession(cookie, after(SESSION_LASTS - 1))).not.toBeNull();
  expect(await liveSession(cookie, after(SESSION_LASTS))).toBeNull();
});

test('for nobody, when it names no session, somebody else’s, or that of a closed account', async () => {
  const rana = await aPerson('CHECKER');
  const session = await aSession(rana.id, now);
  expect(await liveSession(await cookieOf(rana.id), now)).toBeNull();
  expect(await liveSession(await cookieOf((await aPerson('EDITOR')).id, session.id), now)).toBeNull();
  await transaction(async (tx) =>
    ok(await tx.user.update({ where: { id: rana.id }, data: { active: false } })),
  );
  expect(await liveSession(await cookieOf(rana.id, session.id), now)).toBeNull();
});

test('its use is noted beside the request, at most once in ten minutes', async () => {
  const rana = await aPerson('CHECKER');
  const session = await aSession(rana.id, now);
  const cookie = await cookieOf(rana.id, session.id);
  const used = async () =>
    (await reader().session.findUniqueOrThrow({ where: { id: session.id } })).lastUsedAt;
  await liveSession(cookie, after(NOTED_EVERY));
  await liveSession(cookie, after(NOTED_EVERY + 1));
  await eventually(async () => expect(await used()).toEqual(after(NOTED_EVERY + 1)));
});
