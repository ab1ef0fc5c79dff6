import { lookup, Resolver } from 'node:dns/promises';
import { NotFetched } from './refusing';

/** Gives every IP address of a name; none where there is no such name. Throws `NotFetched` where nobody could tell. */
export type Resolve = (name: string) => Promise<string[]>;

/** For each of two attempts at each server that answers for names, in milliseconds. */
const PATIENCE = { timeout: 2500, tries: 2 };

const UNKNOWN = ['ENOTFOUND', 'ENODATA', 'EBADNAME', 'ENONAME'];

/**
 * Asks the servers for names alone, not the list of hosts that this machine keeps. Unlike the system's own look-up it holds
 * none of the four threads that hash passwords and unpack pages, however slowly somebody's server answers.
 */
export const publicAddresses: Resolve = async (name) => {
  const resolver = new Resolver(PATIENCE);
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (found.length > 0 || answers.every((answer) => answer.status === 'rejected' && isUnknown(answer.reason)))
    return found;
  throw new NotFetched(
    'UNREACHABLE',
    `Where ${name} is could not be looked up just now. Try again in a minute.`,
  );
};

/** As the system finds it, its list of hosts included: for the hosts that the settings name. */
export const addressesHere: Resolve = async (name) => {
  const found = await lookup(name, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
};

const isUnknown = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && UNKNOWN.includes(String(error.code));
