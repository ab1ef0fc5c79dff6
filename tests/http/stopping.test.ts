import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ended, startNode } from '@/scripts/setup/run.mjs';

const asking = (...paths: string[]) =>
  paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`).join('');

/** Starts the server of `stopping-server.ts`, with a connection to it over which nothing is asked. */
async function starts(...args: [handed: number, stop: number, answer: number]) {
  const child = startNode(['--import', 'tsx', 'tests/support/stopping-server.ts', ...args.map(String)]);
  if (!child.stdout) throw new Error('The server has no output.');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const says = async () => String((await lines.next()).value);
  const port = Number(await says());
  const joins = async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  };
  const silent = await joins();
  const over = ended(child).finally(() => silent.destroy());
  return { joins, says, over };
}

test.each([
  ['one answer has been handed over, another is to come', 1],
  ['two are to come', 0],
])(
  'when the process is asked to stop, what runs is answered, and its connection closed: %s',
  async (_, handed) => {
    const server = await starts(handed, 2, 2);
    const socket = await server.joins();
    socket.write(asking('/1', '/2'));
    const answers = await text(socket);
    expect(answers.match(/\[.*?\]|connection: close/gi)).toEqual([
      '[/1]',
      expect.stringMatching(/close/i),
      '[/2]',
    ]);
    expect(await server.over).toBe(0);
  },
);

test('a request that comes after that on a connection with answers due is answered too, as the last', async () => {
  const server = await starts(0, 1, 3);
  const socket = await server.joins();
  socket.write(asking('/1'));
  expect(await server.says()).toBe('/1');
  socket.write(asking('/2', '/3'));
  const answers = await text(socket);
  expect(answers.match(/\[.*?\]|connection: close/gi)).toEqual([
    '[/1]',
    '[/2]',
    expect.stringMatching(/close/i),
    '[/3]',
  ]);
  expect(await server.over).toBe(0);
});

test('nobody waits for the answers to somebody who has left', async () => {
  const server = await starts(0, 4, 4);
  const leaving = await server.joins();
  leaving.write(asking('/1', '/2', '/3'));
  for (const path of ['/1', '/2', '/3']) expect(await server.says()).toBe(path);
  leaving.destroy();
  const staying = await server.joins();
  staying.write(asking('/4'));
  expect(await text(staying)).toContain('[/4]');
  expect(await server.over).toBe(0);
});
