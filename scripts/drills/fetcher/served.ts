import type { Answer } from '../ask';
import type { Stage } from '../stage';
import { leadingTo, type Places } from './places';
import { forbidden } from './spellings';

/** So many redirects into the machine: a host is asked twice a second at most. */
const REDIRECTS = 8;

/** What was tried at the built server, and what should not have happened. */
export type Served = { tried: number; problems: string[] };

/**
 * Asks the built server for readings of everything that it must not fetch, as a fact-checker could. A page of the one host that
 * its settings name must be read, so that refusing the others proves something.
 */
export async function triedAtServer(stage: Stage, { bait, site }: Places): Promise<Served> {
  await stage.start();
  const by = await stage.person('Rana');
  const server = await stage.another({ FETCH_INTERNAL_HOSTS: `127.0.0.1:${site}` });
  const read = (address: string) => server.ask('POST', '/api/v1/readings', { by, body: { address } });

  const spellings = forbidden(bait);
  const redirects = spellings.slice(0, REDIRECTS).map((address) => leadingTo(address, site));
  const problems: string[] = [];
  for (const address of [...spellings, ...redirects]) {
    const answer = await read(address);
    if (!isRefused(answer)) problems.push(`the server answered ${answer.status} for ${address}`);
  }
  const page = await read(`http://127.0.0.1:${site}/page`);
  if (page.status !== 200)
    problems.push(`a page that may be fetched was not read (${page.status}), so that nothing is proved`);
  return { tried: spellings.length + redirects.length, problems };
}

/** In words at the field, without anything of what was there. */
const isRefused = ({ status, text }: Answer): boolean => {
  const { errors = [] } = JSON.parse(text) as { errors?: { field: string }[] };
  return status === 422 && errors.every(({ field }) => field === '/address') && !text.includes('secret');
};
