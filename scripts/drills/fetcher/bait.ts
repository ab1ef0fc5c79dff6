import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** Where a bait listens, as far as this machine has these addresses. */
const PLACES = ['127.0.0.1', '127.0.0.2', '::1'];

/** Something on this machine that must never be reached. It listens on loopback alone, and counts who comes. */
export type Bait = { port: number; reached: () => number; close: () => Promise<void> };

/** Sets out a bait at one port of every loopback address that can be had. */
export async function setOutBait(): Promise<Bait> {
  let reached = 0;
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  let port = 0;
  for (const host of PLACES) {
    const server = createServer((socket) => {
      reached += 1;
      sockets.add(socket.on('error', () => undefined).resume());
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\nconnection: close\r\n\r\nsecret');
    });
    const listens = await once(server.listen(port, host), 'listening').then(
      () => true,
      () => false,
    );
    if (!listens) continue;
    servers.push(server);
    port ||= (server.address() as { port: number }).port;
  }
  return {
    port,
    reached: () => reached,
    close: async () => {
      const closed = servers.map((server) => once(server.close(), 'close'));
      for (const socket of sockets) socket.destroy();
      await Promise.all(closed);
    },
  };
}
