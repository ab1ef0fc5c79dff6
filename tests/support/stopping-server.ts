// A server that is asked to stop at a bad moment: one answer has been handed over and not left yet, another is to come.
import { createServer, type ServerResponse } from 'node:http';
import { endConnectionsWhenStopping } from '@/lib/http/stopping';

const waiting: ServerResponse[] = [];
const server = createServer((_request, response) => {
  waiting.push(response);
  const [first, second] = waiting;
  if (!first || !second) return;
  first.end('first');
  process.emit('SIGTERM', 'SIGTERM');
  setTimeout(() => second.end('second'), 20);
});
// As Next does.
process.on('SIGTERM', () => server.close());
endConnectionsWhenStopping();
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address ? address.port : ''}\n`);
});
