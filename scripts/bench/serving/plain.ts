// The other yardstick: a server of node:http alone that sends as many bytes as its path says, whatever is asked. Started by
// the benchmark with a port.
import { createServer } from 'node:http';

const bodies = new Map<string, Buffer>();

createServer((request, response) => {
  const path = request.url ?? '';
  const body = bodies.get(path) ?? Buffer.alloc(Number(path.slice(1)), 'a');
  bodies.set(path, body);
  request.resume().once('end', () => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
    response.end(body);
  });
}).listen(Number(process.argv[2]), '127.0.0.1', () => process.stdout.write('ready\n'));
