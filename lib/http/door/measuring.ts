import { subscribe } from 'node:diagnostics_channel';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Measures } from '@/lib/config/measures';
import { templateOf } from './allowed';

/** Where measures are read: an address that is not the public one. */
export type Where = { host: string; port: number };

const forMeasures = new WeakSet<Server>();

/** Whether measures are read at a server: nothing that readers get stands there. */
export const isForMeasures = (server: Server): boolean => forMeasures.has(server);

/** Measures every request from here on, and answers `GET /metrics` at an address of its own. */
export async function measureRequests(measures: Measures, { host, port }: Where): Promise<Server> {
  const own = createServer((request, response) => void answer(measures, request, response));
  forMeasures.add(own);
  subscribe('http.server.request.start', (message) => {
    const { server, request, response } = message as Exchange;
    if (server !== own) measured(measures, request, response);
  });
  await new Promise<void>((settle, fail) => own.once('error', fail).listen(port, host, settle));
  // It holds up no end.
  return own.unref();
}

type Exchange = { server: Server; request: IncomingMessage; response: ServerResponse };

function measured(measures: Measures, { method = '', url = '' }: IncomingMessage, response: ServerResponse) {
  const begun = performance.now();
  response.once('close', () => {
    const labels = { method: known(method), route: templateOf(url), status: response.statusCode };
    measures.request(labels, (performance.now() - begun) / 1000);
  });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'];

/** A method that nothing here takes is somebody's own word. */
const known = (method: string): string => (METHODS.includes(method) ? method : 'other');

async function answer(measures: Measures, { method, url }: IncomingMessage, response: ServerResponse) {
  const found = method === 'GET' && url === '/metrics';
  if (!found) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': measures.contentType }).end(await measures.text());
}
