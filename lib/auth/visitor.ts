import { fullFor } from '@/lib/data/people/hashing';
import { knownDevice } from './device-cookie';
import { deviceIn } from './device-words';
import type { Visitor } from './sign-in';

/** Who stands behind a request's headers. X-Forwarded-For is good: `believeOnlyTrustedProxies` has written it. */
export const visitor = (headers: Headers): Visitor => ({
  place: placeIn(headers),
  device: deviceIn(headers.get('user-agent')),
  knownDevice,
});

/** Where a request comes from, as limits count it. */
export const placeIn = (headers: Headers): string => headers.get('x-forwarded-for') ?? 'unknown';

/** 0 when somebody may try to sign in now; while too many others wait, the seconds until they should. */
export const doorFullFor = (): number => fullFor();
