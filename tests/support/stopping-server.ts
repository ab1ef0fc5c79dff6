// A server that is asked to stop at a bad moment: node --import tsx tests/support/stopping-server.ts HANDED STOP ANSWER
// With request STOP it hands over the first HANDED answers, which have not left yet, and is asked to stop; with request
// ANSWER it answers all others. It prints its port, and a line for each request.
import { createServer, type ServerResponse } from 'node:http';
import { endConnectionsWhenStopping } from '@/lib/http/door/stopping';

const [handed = 0, stop, answer] = process.argv.slice(2).map(Number);
/** Longer than a test has: what ends ends by itself. */
const GRACE = 120_000;

const waiting: ServerResponse[] = [];
const server = createServer((request, response) => {
  waiting.push(response);
  process.stdout.write(`${request.url}\n`);
  const end = (answers: ServerResponse[]) => {
    for (const one of answers) one.end(`[${one.req.url}]`);
  };
  if (waiting.length === stop) {
    end(waiting.slice(0, handed));
    process.emit('SIGTERM', 'SIGTERM');
  }
  if (waiting.length === answer) setTimeout(() => end(waiting.slice(handed)), 20);
});
// As Next does.
process.on('SIGTERM', () => server.close());
endConnectionsWhenStopping(GRACE);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address ? address.port : ''}\n`);
});
