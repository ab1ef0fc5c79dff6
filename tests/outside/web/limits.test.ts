import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FetchOptions } from '@/lib/outside/web/fetching';
import type { Limits } from '@/lib/outside/web/limits';
import { random } from '@/scripts/bench/vocabulary';
import { eventually } from '../../support/patience';
import { AT_ONCE, aFetcher, answers, aPublicSite, sentenceOf } from '../../support/web';

const MB = 1_000_000;

/** What becomes of a page of this site, within these limits. */
async function fetched(listener: RequestListener, limits: Partial<Limits> = {}, options: FetchOptions = {}) {
  const { internet, get } = aFetcher({ limits: { ...AT_ONCE, ...limits } });
  await aPublicSite(internet, 'paper.example', listener);
  return get('http://paper.example/', options);
}

const packed =
  (bytes: Uint8Array, coding: string): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { 'content-encoding': coding }).end(bytes);

/** Writes for as long as the other side takes it. */
function writesOn(response: ServerResponse, piece: string | Buffer): void {
  const more = () => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

describe('a body', () => {
  it('may be as large as the limit, and no byte larger', async () => {
    const page = (length: number) => answers('a'.repeat(length));
    expect(await fetched(page(MB), {}, { maxBytes: MB })).toMatchObject({ ok: true });
    const sentence = sentenceOf(await fetched(page(MB + 1), {}, { maxBytes: MB }));
    expect(sentence).toContain('larger than 1 MB');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['deflate', deflateSync],
  ] as const)('that swells in %s is left at the limit', async (coding, pack) => {
    const bomb = pack(Buffer.alloc(200 * MB));
    const before = process.memoryUsage().arrayBuffers;
    const got = await fetched(packed(bomb, coding), {}, { maxBytes: MB });
    expect(sentenceOf(got)).toContain('larger than 1 MB');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * MB);
  });

  it('that fits in gzip, and doesn’t when it is unpacked by one byte', async () => {
    const page = (length: number) => packed(gzipSync(Buffer.alloc(length)), 'gzip');
    expect(await fetched(page(MB), {}, { maxBytes: MB })).toMatchObject({ ok: true });
    const larger = await fetched(page(MB + 1), {}, { maxBytes: MB });
    expect(larger).toMatchObject({ trouble: 'TOO_LARGE' });
    expect(sentenceOf(larger)).toContain('larger than 1 MB');
  });

  it.each([
    ['whose end is missing', gzipSync('Words').subarray(0, 12), 'gzip', 'is damaged'],
    ['that is not what it says', Buffer.from('Words'), 'gzip', 'is damaged'],
    ['that is not what it says', Buffer.from('Words'), 'br', 'is damaged'],
    ['packed twice', gzipSync(gzipSync('Words')), 'gzip, gzip', 'packed in a way'],
    [
      'packed as nobody asked',
      Buffer.from('Words'),
      'zstd<script>',
      'packed in a way that can’t be read here (zstdscript)',
    ],
  ])('%s is refused', async (_, bytes, coding, words) => {
    expect(sentenceOf(await fetched(packed(bytes, coding)))).toContain(words);
  });

  it('without an end is left at the limit', async () => {
    const left = vi.fn();
    const got = await fetched(
      (_, response) => {
        response.on('close', left);
        writesOn(response, 'a'.repeat(10_000));
      },
      {},
      { maxBytes: MB },
    );
    expect(sentenceOf(got)).toContain('larger than 1 MB');
    await eventually(() => expect(left).toHaveBeenCalled());
  });

  it('of parts without end that unpack to nothing is left soon', async () => {
    const nothing = Buffer.concat(Array.from({ length: 1000 }, () => gzipSync('')));
    const got = await fetched(
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        writesOn(response, nothing);
      },
      {},
      { maxBytes: 100 * MB },
    );
    expect(sentenceOf(got)).toContain('larger packed than unpacked');
  });

  it.each([
    [100_000, true],
    [100_001, false],
  ])('in %i pieces of a byte: %s', async (count, isRead) => {
    const got = await fetched((_, response) => {
      const head = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';
      response.socket?.end(`${head}${'1\r\na\r\n'.repeat(count)}0\r\n\r\n`);
    });
    expect(got.ok && got.value.bytes.length).toBe(isRead && count);
    if (!isRead) expect(sentenceOf(got)).toContain('too many pieces');
  });

  it('that breaks off is refused', async () => {
    const got = await fetched((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('Wor', () => response.socket?.destroy());
    });
    expect(sentenceOf(got)).toContain('broke off in the middle');
  });
});

describe('a site', () => {
  it('that drips is left when the time is over', async () => {
    const drips = (response: ServerResponse) => {
      const drop = setInterval(() => response.write('a'), 10);
      response.on('close', () => clearInterval(drop));
    };
    const got = await fetched((_, response) => drips(response), { total: 300, silence: 60_000 });
    expect(sentenceOf(got)).toContain('took longer than 0.3 seconds');
  });

  it('that drips its head is left when the time is over', async () => {
    const drip = (_: unknown, response: ServerResponse) => {
      const { socket } = response;
      socket?.write('HTTP/1.1 200 OK\r\n');
      const drop = setInterval(() => socket?.write('x-a: b\r\n'), 10);
      socket?.on('close', () => clearInterval(drop));
    };
    const got = await fetched(drip, { total: 300, silence: 60_000 });
    expect(sentenceOf(got)).toContain('took longer than 0.3 seconds');
  });

  it.each([
    ['before its answer', () => undefined],
    ['in its answer', (_: unknown, response: ServerResponse) => void response.write('Wor')],
  ])('that goes silent %s is left', async (_, listener) => {
    const got = await fetched(listener, { silence: 200 });
    expect(got).toMatchObject({ trouble: 'UNREACHABLE' });
    expect(sentenceOf(got)).toContain('went silent');
  });

  it('whose redirects take long each has the time of one page together', async () => {
    const got = await fetched(
      ({ url }, response) => {
        setTimeout(() => response.writeHead(302, { location: `${url}a` }).end(), 120);
      },
      { total: 300 },
    );
    expect(sentenceOf(got)).toContain('took longer than 0.3 seconds');
  });

  it('whose name takes long to be looked up is left when the time is over', async () => {
    const { internet, get } = aFetcher({ limits: { ...AT_ONCE, robots: 200 } });
    internet.ways.resolve = () => new Promise(() => undefined);
    expect(sentenceOf(await get('http://paper.example/'))).toContain('took longer than 0.2 seconds');
  });

  it('whose head has no end is refused', async () => {
    const got = await fetched((_, response) => {
      response.socket?.write(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(10_000)}`);
    });
    expect(sentenceOf(got)).toContain('no proper answer');
  });

  it('that speaks no HTTP is refused', async () => {
    const got = await fetched((_, response) => void response.socket?.end('220 mail.example ESMTP\r\n'));
    expect(sentenceOf(got)).toContain('no proper answer');
  });

  it('whatever it sends, is read or refused in words', async () => {
    const chance = random(11);
    const below = (n: number) => Math.floor(chance() * n);
    const sent = Buffer.from(
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5\r\nlocation: /a\r\ntransfer-encoding: chunked\r\n\r\n5\r\nWords\r\n0\r\n\r\n',
    );
    const { internet, get } = aFetcher({ limits: { ...AT_ONCE, silence: 200, total: 400 } });
    await aPublicSite(internet, 'paper.example', (_, response) => {
      const bytes = Buffer.from(sent);
      for (let n = below(6); n >= 0; n--)
        bytes[below(bytes.length)] = below(2) ? below(256) : 0x31 + below(5);
      response.socket?.end(bytes.subarray(0, bytes.length - below(20)));
    });
    for (let n = 0; n < 300; n++) {
      const got = await get('http://paper.example/');
      expect(got.ok || sentenceOf(got)).toBeTruthy();
    }
  });

  it('where nobody listens is refused', async () => {
    const { internet, get } = aFetcher();
    internet.names.set('paper.example', [['198.41.0.4', '198.41.0.5']]);
    expect(sentenceOf(await get('http://paper.example/'))).toContain('can’t be reached');
    expect(internet.dialled).toEqual(['198.41.0.4', '198.41.0.5']);
  });

  it('is asked at its next address where the first is silent', async () => {
    const { internet, get } = aFetcher();
    await aPublicSite(internet, 'paper.example', answers('Words'));
    const [[ip = '']] = internet.names.get('paper.example') as [string[]];
    internet.names.set('paper.example', [['198.41.0.4', ip]]);
    expect(await get('http://paper.example/')).toMatchObject({ ok: true });
  });
});

describe('whoever asked', () => {
  const asked = new AbortController();
  afterEach(() => expect(asked.signal.aborted).toBe(true));

  it('can end it, and hears their own reason', async () => {
    const reason = new Error('The tab was closed.');
    const left = vi.fn();
    const got = fetched(
      (_, response) => {
        response.on('close', left);
        response.write('Wor', () => asked.abort(reason));
      },
      {},
      { signal: asked.signal },
    );
    await expect(got).rejects.toBe(reason);
    await eventually(() => expect(left).toHaveBeenCalled());
    await expect(fetched(answers('Words'), {}, { signal: asked.signal })).rejects.toBe(reason);
  });
});
