import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';

/** Reads one page after another over one kept connection, until it breaks. */
export async function readsOn(url: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (await read(url, agent));
  agent.destroy();
}

const read = (url: string, agent: Agent): Promise<boolean> =>
  new Promise((settle) => {
    get(url, { agent }, (response) => {
      response.on('close', () => settle(response.complete)).resume();
    }).on('error', () => settle(false));
  });

/** A connection over which nothing is asked, as browsers keep some ready. */
export function connected(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((settle, fail) => {
    const socket = connect(Number(port), hostname, () => settle(socket));
    socket.on('error', fail);
  });
}

/** A connection that asked to go through to elsewhere, was told no, and is not closed by its client. */
export async function asksForATunnel(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  socket.on('error', () => undefined);
  socket.write('CONNECT elsewhere.example:443 HTTP/1.1\r\nhost: elsewhere.example:443\r\n\r\n');
  await once(socket, 'data');
  return socket;
}

/** Asks for twenty pages at once and leaves without any: nobody must go on waiting for their answers. */
export async function leavesInALine(url: string): Promise<void> {
  const socket = await connected(url);
  const asked = 'GET /search?q=militia HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(20);
  socket.write(asked, () => socket.destroy());
  await once(socket, 'close');
}

/** A connection over which a request came whose body stays half sent; the server has said that it waits for it. */
export async function halfSent(url: string): Promise<Socket> {
  const socket = await connected(url);
  const head = ['POST /sign-in/attempt HTTP/1.1', 'host: localhost', 'content-length: 1000'];
  socket.write([...head, 'expect: 100-continue', '', 'email='].join('\r\n'));
  await once(socket, 'data');
  return socket;
}

export const listens = (url: string): Promise<boolean> =>
  connected(url).then(
    (socket) => {
      socket.destroy();
      return true;
    },
    () => false,
  );
