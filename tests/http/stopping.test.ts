import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ended, startNode } from '@/scripts/setup/run.mjs';

test('what runs when the process is asked to stop is answered, then its connection is closed and the process ends', async () => {
  const child = startNode(['--import', 'tsx', 'tests/support/stopping-server.ts']);
  const over = ended(child);
  if (!child.stdout) throw new Error('The server has no output.');
  const [port] = await once(child.stdout, 'data');
  const silent = connect(Number(port), '127.0.0.1');
  await once(silent, 'connect');
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('GET /1 HTTP/1.1\r\nhost: x\r\n\r\nGET /2 HTTP/1.1\r\nhost: x\r\n\r\n');
  const answers = await text(socket);
  expect(answers.match(/first|second/g)).toEqual(['first', 'second']);
  expect(answers.match(/connection: close/gi)).toHaveLength(1);
  expect(await over).toBe(0);
  silent.destroy();
});
