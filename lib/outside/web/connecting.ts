import { isIP, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { buildConnector } from 'undici';
import { isSame, leadsTo } from './public-address';
import { NotFetched } from './refusing';
import { addressesHere, publicAddresses, type Resolve } from './resolving';

/** What stands between a name and a connection. Tests put others in its place. */
export type Ways = {
  /** For names on the open web. */
  resolve: Resolve;
  /** For hosts that the settings name. */
  resolveInternal: Resolve;
  /** Connects to an IP address; `servername` is whom its certificate has to be for. */
  dial: buildConnector.connector;
  /** The IP addresses of this machine. */
  own: () => string[];
};

/** For one attempt at one address, handshake included, in milliseconds. */
const PATIENCE = 5000;

/** Of the addresses of one name. */
const MOST_ATTEMPTS = 3;

export const WAYS: Ways = {
  resolve: publicAddresses,
  resolveInternal: addressesHere,
  // Said outright, so that no variable of the environment turns it off.
  dial: buildConnector({ rejectUnauthorized: true, timeout: PATIENCE, maxCachedSessions: 0 }),
  own: () =>
    Object.values(networkInterfaces()).flatMap((addresses) => addresses?.map(({ address }) => address) ?? []),
};

/**
 * The one place where the product connects to anything outside. Looks a name up itself, checks every address that it has,
 * and connects to one of those by its number; so there is no second look-up that could answer otherwise. The name stays in
 * the request, and in what the certificate is checked for.
 * @param isInternal whether the settings name this host, so that its address need not be public
 * @param signal ends it, whatever it waits for; its reason is what the connection failed of
 */
export function connector(ways: Ways, isInternal: boolean, signal: AbortSignal): buildConnector.connector {
  return (options, callback) => {
    const connecting = connected(ways, isInternal, signal, options);
    let isOver = false;
    const over = (...result: Parameters<typeof callback>) => {
      signal.removeEventListener('abort', ended);
      if (isOver) result[1]?.destroy();
      else callback(...result);
      isOver = true;
    };
    const ended = () => over(signal.reason, null);
    signal.addEventListener('abort', ended);
    connecting.then(
      (socket) => over(null, socket),
      (error: Error) => over(error, null),
    );
  };
}

async function connected(
  ways: Ways,
  isInternal: boolean,
  signal: AbortSignal,
  options: buildConnector.Options,
): Promise<Socket> {
  const name = options.hostname;
  const isNumber = isIP(name) !== 0;
  const resolve = isInternal ? ways.resolveInternal : ways.resolve;
  const ips = isNumber ? [name] : await resolve(name);
  if (ips.length === 0)
    throw new NotFetched('UNREACHABLE', `There is no site at ${name}. Check the spelling of the address.`);
  if (!isInternal) for (const ip of ips) mustBePublic(ip, name, ways.own());
  const failures: unknown[] = [];
  for (const ip of inOrder(ips).slice(0, MOST_ATTEMPTS)) {
    signal.throwIfAborted();
    try {
      return await dialled(ways, ip, { ...options, servername: isNumber ? undefined : name });
    } catch (error) {
      failures.push(error);
    }
  }
  throw failures[0];
}

/** One address that isn't public is enough: a name that leads to both is made to be looked up twice. */
function mustBePublic(ip: string, name: string, own: readonly string[]): void {
  const elsewhere = leadsTo(ip, own);
  if (!elsewhere) return;
  throw new NotFetched(
    'NOT_FETCHED',
    `${name} leads to ${elsewhere}, and only public pages are fetched. Check the address. A host that is meant all the same is named by whoever runs Sourceline, in FETCH_INTERNAL_HOSTS.`,
  );
}

async function dialled(ways: Ways, ip: string, options: buildConnector.Options): Promise<Socket> {
  const socket = await new Promise<Socket>((done, failed) => {
    ways.dial({ ...options, hostname: ip }, (...[error, made]) => (error ? failed(error) : done(made)));
  });
  if (isSame(socket.remoteAddress, ip)) return socket;
  socket.destroy();
  throw new NotFetched(
    'NOT_FETCHED',
    'The connection went elsewhere than to the address that was checked. Nothing was asked.',
  );
}

/** IPv4 first: where IPv6 doesn't work, that is found out late. */
const inOrder = (ips: readonly string[]): string[] => [...ips].sort((a, b) => isIP(a) - isIP(b));
