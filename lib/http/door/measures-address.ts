import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Measures } from '@/lib/config/measures';

/** Where measures are read: an address that is not the public one. */
export type Where = { host: string; port: number };

const forMeasures = new WeakSet<Server>();

/** Whether measures are read at a server: nothing that readers get stands there. */
export const isForMeasures = (server: Server): boolean => forMeasures.has(server);

/** Answers `GET /metrics` at an address of its own. Throws where nobody can listen there. */
export async function answerMeasures(measures: Measures, { host, port }: Where): Promise<Server> {
  const own = createServer((request, response) => void answer(measures, request, response));
  forMeasures.add(own);
  await new Promise<void>((settle, fail) => own.once('error', fail).listen(port, host, settle));
  // It holds up no end.
  return own.unref();
}

async function answer(measures: Measures, { method, url }: IncomingMessage, response: ServerResponse) {
  const found = method === 'GET' && url === '/metrics';
  if (!found) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': measures.contentType }).end(await measures.text());
}
