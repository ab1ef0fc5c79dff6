import { env } from '@/lib/config/env';
import { askOnce } from './asking';
import { WAYS } from './connecting';
import { userAgentOf } from './user-agent';
import { within } from './within';

/**
 * Posts JSON to an address that the settings name, which may be anywhere, and gives the status of the answer. Follows
 * nothing and reads nothing. Throws where there is no answer in time.
 * @param patience in milliseconds
 */
export function post(address: string, json: unknown, patience: number): Promise<number> {
  return within(patience, patience, undefined, async (signal) => {
    const question = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': userAgentOf(env().FETCH_CONTACT) },
      body: JSON.stringify(json),
      maxBytes: 0,
      beyond: 'cut',
      isInternal: true,
      silence: patience,
      signal,
    } as const;
    const { status } = await askOnce(new URL(address), question, WAYS);
    return status;
  });
}
