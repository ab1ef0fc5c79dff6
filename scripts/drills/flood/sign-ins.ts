import type { Answer } from '../ask';
import { accountOf, type Name } from '../people';
import type { Stage } from '../stage';
import type { Attack } from './attack';

const AT_ONCE = 20;

const NAMES: readonly Name[] = ['Rana', 'Tomas', 'Amina', 'Miriam', 'Daniel', 'Ingrid'];

/** Each password is hashed, which is made to be dear: the right ones cost what wrong ones do. */
const signIns: Attack = {
  name: `${AT_ONCE} sign-ins at once`,
  // A kept page waits for its turn alone, so a hash that is being made before it is many times that: 20 to 30 were measured,
  // and 80 to 100 with all hashed at once.
  mostTimes: 60,
  async attack(stage) {
    const names = Array.from({ length: AT_ONCE }, (_, n) => NAMES[n % NAMES.length] ?? 'Rana');
    return (await Promise.all(names.map((name) => signIn(stage, name)))).flatMap(problemsOf);
  },
};

export default signIns;

function signIn(stage: Stage, name: Name): Promise<Answer> {
  const { email, password } = accountOf(name);
  return stage.ask('POST', '/sign-in/attempt', {
    body: new URLSearchParams({ email, password }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

/** Somebody is let in, or asked to come back in a moment. */
function problemsOf({ status, headers }: Answer): string[] {
  if (status === 303 && headers.get('set-cookie')?.includes('session-token')) return [];
  if (status === 503 && headers.has('retry-after')) return [];
  return [`a sign-in was answered ${status}, location ${headers.get('location')}`];
}
