import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { mailServer, type Outgoing } from '@/lib/outside/mail/sending';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A mail server of this machine, and all that it has taken. */
async function aServer(options: SMTPServerOptions = {}) {
  const taken: { from: string; to: string[]; bytes: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      let bytes = '';
      stream.on('data', (piece: Buffer) => {
        bytes += piece.toString('utf8');
      });
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          bytes,
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const { send, close } = mailServer(`smtp://127.0.0.1:${port}`);
  open.push(async () => {
    close();
    await new Promise<void>((done) => void server.close(() => done()));
  });
  return { send, taken, server };
}

const mail = (given: Partial<Outgoing> = {}): Outgoing => ({
  ...{ messageId: '<one@desk.example>', from: 'Desk <desk@meridian.example>', to: 'tomas@meridian.example' },
  ...{ subject: 'وصل ردّ', text: 'A reply came.', html: '<p dir="rtl">وصل ردّ</p>', date: new Date(0) },
  unsubscribe: 'https://desk.example/desk/inbox/choices',
  ...given,
});

const failing = (responseCode: number) => Object.assign(new Error('No.'), { responseCode });

describe('a mail that is handed to a server', () => {
  test('has both of its forms, its own Message-ID, and the way to choose what comes', async () => {
    const { send, taken } = await aServer();
    expect(await send(mail())).toEqual({ kind: 'ACCEPTED' });
    const [got] = taken;
    expect(got).toMatchObject({ from: 'desk@meridian.example', to: ['tomas@meridian.example'] });
    for (const line of [
      'Message-ID: <one@desk.example>',
      'List-Unsubscribe: <https://desk.example/desk/inbox/choices>',
      'Auto-Submitted: auto-generated',
      'Content-Type: multipart/alternative;',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Type: text/html; charset=utf-8',
    ])
      expect(got?.bytes).toContain(line);
  });

  test('can put no field of its own into its head', async () => {
    const { send, taken } = await aServer();
    await send(mail({ subject: 'A\r\nBcc: everybody@meridian.example' }));
    expect(taken[0]?.to).toEqual(['tomas@meridian.example']);
    expect(taken[0]?.bytes).not.toMatch(/^Bcc:/m);
  });

  test.each([
    ['its recipient, for good', 550, true],
    ['its recipient, for now', 451, false],
  ])('is refused with %s', async (_, code, forGood) => {
    const { send } = await aServer({ onRcptTo: (_address, _session, done) => done(failing(code)) });
    expect(await send(mail())).toEqual({ kind: 'REFUSED', forGood, code });
  });

  test('is refused once it was read', async () => {
    const { send } = await aServer({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(failing(554)));
      },
    });
    expect(await send(mail())).toEqual({ kind: 'REFUSED', forGood: true, code: 554 });
  });

  test('never left where no server is', async () => {
    const { send, close } = mailServer('smtp://127.0.0.1:9');
    expect(await send(mail())).toEqual({ kind: 'UNREACHABLE' });
    close();
  });

  test('may have arrived where the server dies over it, and is not sent again by itself', async () => {
    const sockets: Socket[] = [];
    let taken = 0;
    const { send, server } = await aServer({
      // As a server that is killed once it has it all: its connections are gone, and nothing was answered.
      onData: (stream) =>
        void stream.resume().on('end', () => {
          taken += 1;
          for (const socket of sockets) socket.destroy();
        }),
    });
    server.server.on('connection', (socket: Socket) => sockets.push(socket));
    expect(await send(mail())).toEqual({ kind: 'UNCERTAIN' });
    expect(taken).toBe(1);
    expect(sockets).toHaveLength(1);
  });
});
