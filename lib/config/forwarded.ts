import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { env } from './env';
import { placeOf } from './networks';

/**
 * Puts where each request really comes from into its X-Forwarded-For, in place of whatever its sender wrote there. Next
 * tells a route of no connection and keeps a header that came along; Node tells of every request before anybody reads it.
 * For start-up only.
 * @see https://nodejs.org/api/diagnostics_channel.html#built-in-channels
 */
export function believeOnlyTrustedProxies(): void {
  const trusted = env().TRUSTED_PROXIES;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const said = request.headers['x-forwarded-for'];
    request.headers['x-forwarded-for'] = placeOf(
      request.socket.remoteAddress,
      Array.isArray(said) ? said.join(',') : said,
      trusted,
    );
  });
}
