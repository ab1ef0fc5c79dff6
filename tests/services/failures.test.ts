import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { logTo, takeErrorsOfTheConsole } from '@/lib/config/log';
import { transaction } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { publicView } from '@/lib/http/public-route';
import { operation } from '@/lib/schemas/operation';

const { written, write } = vi.hoisted(() => {
  const written: string[] = [];
  return { written, write: (line: string) => void written.push(line) };
});

vi.mock('@/lib/config/log', async (original) => {
  const real = await original<typeof import('@/lib/config/log')>();
  const log = real.logTo({ write });
  return { ...real, log: () => log };
});

const STATEMENT = 'The minister knew of it';
const SECRET = 'tB7x0qLr9Wm2Zp4Vd8Ks6Jh1Gf3Ye5UcNaRoTi';

const failing = operation({
  id: 'failing',
  method: 'GET',
  path: '/failing',
  tag: 'Public',
  summary: 'Fails.',
  open: true,
  input: z.object({ q: z.string() }),
  output: z.null(),
});

/** Stores a row with a slip in it, so that Prisma refuses it and prints it. */
const slips = () =>
  transaction(async (tx) => {
    const row = { id: 'x', passwordHash: SECRET, name: STATEMENT, email: 'rana@example.org', slip: true };
    await tx.user.create({ data: row as never });
    return ok(null);
  });

const real = console.error;
afterEach(() => {
  console.error = real;
  written.length = 0;
});

test('the log of a failing request has its number, a stack and the kind of the error; no word of what was written', async () => {
  const request = new Request(`http://localhost/failing?q=${SECRET}`, {
    headers: { authorization: `Bearer ${SECRET}`, cookie: `next-auth.session-token=${SECRET}` },
  });
  const answer = await publicView(failing, slips)(request, { params: Promise.resolve({}) });
  expect(answer.status).toBe(500);
  const { incident } = (await answer.json()) as { incident: string };
  const line = written.join();
  expect(JSON.parse(line)).toMatchObject({
    level: 50,
    incident,
    operation: 'failing',
    err: {
      type: 'PrismaClientValidationError',
      stack: expect.arrayContaining([expect.stringMatching(/failures\.test\.ts:\d+/)]),
    },
  });
  expect(line).not.toMatch(/minister|rana@/);
  expect(line).not.toContain(SECRET);
});

test('what Next prints of a page or an action goes the same way', async () => {
  takeErrorsOfTheConsole(logTo({ write }));
  console.error(`⨯ Failed to handle request for /welcome/${SECRET}`, await slips().catch((error) => error));
  const line = written.join();
  expect(JSON.parse(line)).toMatchObject({
    level: 50,
    msg: '⨯ Failed to handle request for /welcome/…',
    err: { type: 'PrismaClientValidationError', stack: expect.arrayContaining([expect.any(String)]) },
  });
  expect(line).not.toMatch(/minister|rana@/);
  expect(line).not.toContain(SECRET);
});
