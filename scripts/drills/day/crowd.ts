import { random } from '../../bench/vocabulary';
import { sessionOf } from '../people';
import type { Stage } from '../stage';

/** Somebody who works on the desk, signed in both ways, with chances of their own. */
export type Colleague = {
  id: string;
  role: 'CHECKER' | 'EDITOR';
  cookie: string;
  token: string;
  chance: () => number;
};

const PASSWORD = 'a-day-at-the-desk';

/** Of so many, each third an editor. Passwords are hashed slowly on purpose: a few come in at once. */
const AT_ONCE = 4;

/** People of their own, whom the newsroom's administrator invites: two fact-checkers to each editor. */
export async function crowd(stage: Stage, size: number): Promise<Colleague[]> {
  const admin = await stage.person('Ingrid');
  const colleagues: Colleague[] = [];
  const numbers = Array.from({ length: size }, (_, n) => n);
  const one = async () => {
    for (let n = numbers.pop(); n !== undefined; n = numbers.pop())
      colleagues.push(await arrives(stage, admin, n));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return colleagues;
}

async function arrives(stage: Stage, admin: { token: string }, n: number): Promise<Colleague> {
  const role = n % 3 === 2 ? 'EDITOR' : 'CHECKER';
  const email = `colleague-${n}@drill.sourceline.example`;
  const { user, link } = await posted<{ user: { id: string }; link: string }>(stage, admin, '/users', {
    ...{ name: `Colleague ${n}`, email, role },
  });
  const secret = new URL(link, stage.url).pathname.split('/').at(-1) ?? '';
  const set = await fetch(`${stage.url}/password/${secret}/set`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ secret, password: PASSWORD }),
  });
  const cookie = await sessionOf(stage.url, { email, password: PASSWORD });
  if (!cookie) throw new Error(`${email} could not sign in; the password was answered ${set.status}.`);
  return { id: user.id, role, cookie, token: await tokenOf(stage, cookie), chance: random(1000 + n) };
}

async function tokenOf(stage: Stage, cookie: string): Promise<string> {
  const answer = await stage.ask('POST', '/api/v1/tokens', {
    headers: { cookie },
    body: { name: 'drill', scope: 'write' },
  });
  if (answer.status >= 300) throw new Error(`A token was answered ${answer.status}: ${answer.text}`);
  return (JSON.parse(answer.text) as { secret: string }).secret;
}

async function posted<T>(stage: Stage, by: { token: string }, path: string, body: unknown): Promise<T> {
  const answer = await stage.ask('POST', `/api/v1${path}`, { by, body });
  if (answer.status >= 300) throw new Error(`POST ${path} was answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text) as T;
}
