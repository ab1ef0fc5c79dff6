import { hostOf, type InternalHost } from '@/lib/config/fetching';
import { NotFetched } from './refusing';

/** In characters; longer ones are made to be dear, or to say something else than where a page is. */
const LONGEST = 2048;

/**
 * Reads a web address as a browser does, so that every spelling of a host becomes one: `0x7f.1`, `127.0.0.1.` and
 * `①②⑦.0.0.1` are 127.0.0.1 from here on. Throws `NotFetched` for what is no address of a page.
 * @param from the address that leads there, where this one may be relative to it
 */
export function addressIn(text: string, from?: URL): URL {
  const given = text.trim();
  if (given.length > LONGEST)
    throw new NotFetched('NOT_FETCHED', `This address is longer than ${LONGEST} characters. Shorten it.`);
  if (!URL.canParse(given, from)) {
    throw new NotFetched(
      'NOT_FETCHED',
      'This is no full web address. Paste it as it stands in the browser, from https:// to its end.',
    );
  }
  const url = new URL(given, from);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new NotFetched(
      'NOT_FETCHED',
      'Only addresses that begin with https:// or http:// are fetched. This one begins otherwise.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new NotFetched(
      'NOT_FETCHED',
      'This address has a name or a password before its @. Take that out: nothing is fetched in somebody’s name.',
    );
  }
  const host = hostOf(url);
  if (host === '')
    throw new NotFetched('NOT_FETCHED', 'This address names no site. Paste it as it stands in the browser.');
  url.hostname = host;
  url.hash = '';
  return url;
}

/** Whether the settings name this host and port, so that its address need not be public. */
export const isNamed = (url: URL, internal: readonly InternalHost[]): boolean =>
  internal.some(
    ({ host, port }) => host === url.hostname && (port ? [port] : [80, 443]).includes(portOf(url)),
  );

/** Whether web pages may stand at this port: those under 1024 belong to other services, save two. */
export const isForPages = (url: URL): boolean => [80, 443].includes(portOf(url)) || portOf(url) >= 1024;

/** The port that is connected to, whether the address names one or not. */
export const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));
