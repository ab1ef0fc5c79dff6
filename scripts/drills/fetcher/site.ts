import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A site on loopback, and what it was asked. `next` is settled when it is asked again; it waits so many milliseconds. */
export type Site = {
  port: number;
  asked: IncomingMessage[];
  next: (within: number) => Promise<unknown>;
  close: () => void;
};

/** Starts a site. With a certificate and its key it speaks https. */
export async function startSite(
  listener: RequestListener,
  tls?: { cert: string; key: string },
): Promise<Site> {
  const asked: IncomingMessage[] = [];
  const answer: RequestListener = (request, response) => {
    asked.push(request);
    listener(request, response);
  };
  const server = tls ? createTlsServer(tls, answer) : createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    next: (within) => once(server, 'request', { signal: AbortSignal.timeout(within) }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
