import { fullFor } from '@/lib/data/people/hashing';
import { hashSecret } from '@/lib/data/people/secrets';
import type { Attempt } from '@/lib/domain/people/attempts';
import { type Account, knownDevice, rememberDevice } from './device-cookie';
import { deviceIn } from './device-words';
import { leaveSession } from './end-session';
import type { Visitor } from './sign-in';

/** Who stands behind a request's headers. X-Forwarded-For is good: `believeOnlyTrustedProxies` has written it. */
export const visitor = (headers: Headers): Visitor => ({
  place: placeIn(headers),
  device: deviceIn(headers.get('user-agent')),
  knownDevice,
  welcome,
});

/** The session that goes out of use with its cookie would live on for two weeks, for whoever has a copy. */
async function welcome(account: Account): Promise<void> {
  await leaveSession();
  await rememberDevice(account);
}

/** An attempt at the form behind a one-time link: counted as one at an account that the link stands for. */
export const linkAttempt = (secret: string, headers: Headers): Attempt => ({
  account: `link ${hashSecret(secret)}`,
  place: placeIn(headers),
  device: null,
});

/** Where a request comes from, as limits count it. */
const placeIn = (headers: Headers): string => headers.get('x-forwarded-for') ?? 'unknown';

/** 0 when somebody may try to sign in now; while too many others wait, the seconds until they should. */
export const doorFullFor = (): number => fullFor();
