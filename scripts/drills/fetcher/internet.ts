import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { Ways } from '@/lib/outside/web/connecting';

/**
 * An internet of our own on loopback: names with the addresses that they lead to, and sites that stand at public ones. What
 * leads to no site goes to the address itself, as it would without a guard, if it is one of this machine's.
 */
export class Internet {
  /** For each name what it answers: each time the next list, and the last one from then on. */
  readonly names = new Map<string, string[][]>();
  /** By their IP addresses, the ports on 127.0.0.1 where sites really stand. */
  readonly sites = new Map<string, number>();
  /** Every IP address that was connected to, or would have been. */
  readonly dialled: string[] = [];
  private readonly connect: buildConnector.connector;

  /** @param ca whom certificates may be vouched for by, as PEM */
  constructor(ca?: string) {
    this.connect = buildConnector({ rejectUnauthorized: true, timeout: 2000, maxCachedSessions: 0, ca });
  }

  readonly resolve = async (name: string): Promise<string[]> => {
    const answers = this.names.get(name) ?? [];
    return (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
  };

  readonly dial: buildConnector.connector = (options, callback) => {
    const { hostname: ip } = options;
    this.dialled.push(ip);
    const port = this.sites.get(ip);
    if (port === undefined && !/^(?:127\.|0\.0\.0\.0|::1?$|::ffff:)/.test(ip))
      return callback(Object.assign(new Error('nobody there'), { code: 'ECONNREFUSED' }), null);
    const to = port === undefined ? options : { ...options, hostname: '127.0.0.1', port: String(port) };
    return this.connect(to, (...[error, socket]) => {
      if (error) return callback(error, null);
      return callback(null, port === undefined ? socket : seenAt(socket, ip));
    });
  };

  readonly ways: Ways = {
    resolve: this.resolve,
    resolveInternal: this.resolve,
    dial: this.dial,
    own: () => [],
  };
}

/** A connection whose other end says that it is at this address. */
const seenAt = (socket: Socket, remoteAddress: string): Socket =>
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
