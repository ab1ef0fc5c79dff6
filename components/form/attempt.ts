import type { Answer } from './answer';
import { askWhoIsSignedIn } from './whose-page';

/**
 * Why a write got no answer. `lost`: the connection. `ended`: the session, and what was sent was too long to be read from a
 * stranger. `failed`: the server, in any other way. Each time nothing is known to be saved.
 */
export type Trouble = 'lost' | 'ended' | 'failed';

/** Makes a write, and finds out why where it got no answer. */
export async function attempt<T>(write: () => Promise<Answer<T>>): Promise<Answer<T> | Trouble> {
  try {
    return await write();
  } catch (error) {
    // A fetch that reaches nobody rejects with a TypeError; anything else is a server that did not let the action answer.
    if (!navigator.onLine || error instanceof TypeError) return 'lost';
    return (await askWhoIsSignedIn()) === null ? 'ended' : 'failed';
  }
}
