import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Measures } from '@/lib/config/measures';
import { templateOf } from './allowed';
import { answerMeasures, type Where } from './measures-address';

/** Measures every request from here on, and answers `GET /metrics` at an address of its own. */
export async function measureRequests(measures: Measures, where: Where): Promise<Server> {
  const own = await answerMeasures(measures, where);
  subscribe('http.server.request.start', (message) => {
    const { server, request, response } = message as Exchange;
    if (server !== own) measured(measures, request, response);
  });
  return own;
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
