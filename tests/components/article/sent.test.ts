import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepSentScript, takeSent } from '@/components/article/sent/keep';
import { pack } from '@/components/article/sent/pack';
import { LONGEST } from '@/components/article/sent/packed';
import { unpack } from '@/components/article/sent/unpack';
import { MAX_ARTICLE_BYTES } from '@/lib/domain/article';
import { aBrowser } from '../../support/browser';

const address = 'https://paper.example/a?b=c';
const packedBy = (text: string | Buffer) => `1.${gzipSync(text).toString('base64url')}`;
const problem = async (packed: string) => {
  const unpacked = await unpack(packed);
  return unpacked.ok ? '' : unpacked.problem;
};

describe('a page that is packed', () => {
  it('comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (html) => {
        expect(await unpack(await pack(address, html))).toEqual({ ok: true, sent: { address, html } });
      }),
    );
  });

  it('is written in letters that an address may hold', async () => {
    const noise = Array.from({ length: 500 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
    );
    expect(await pack(address, noise.join(''))).toMatch(/^1\.[\w-]+$/);
  });

  it('may be as large as an article, and no larger', async () => {
    const largest = await unpack(await pack(address, 'a'.repeat(MAX_ARTICLE_BYTES)));
    expect(largest).toMatchObject({ ok: true });
    expect(await problem(await pack(address, 'a'.repeat(MAX_ARTICLE_BYTES + 2001)))).toMatch(
      /larger than 2 MB/,
    );
  });
});

describe('what somebody else made', () => {
  it('is not unfolded further than an article goes', async () => {
    const unfolded = vi.spyOn(TextDecoder.prototype, 'decode');
    const bomb = packedBy(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(LONGEST);
    expect(await problem(bomb)).toMatch(/larger than 2 MB/);
    const bytes = unfolded.mock.calls.reduce((sum, [piece]) => sum + (piece?.byteLength ?? 0), 0);
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(bytes).toBeLessThan(2 * MAX_ARTICLE_BYTES);
    unfolded.mockRestore();
  });

  it('is not even decoded where it is too long', async () => {
    const decoded = vi.spyOn(globalThis, 'atob');
    expect(await problem(`1.${'A'.repeat(LONGEST)}`)).toMatch(/larger than 2 MB/);
    expect(decoded).not.toHaveBeenCalled();
    decoded.mockRestore();
  });

  it.each([
    ['nothing', '1.'],
    ['letters that are none', '1.%%%'],
    ['no gzip', `1.${Buffer.from('<p>Words</p>').toString('base64url')}`],
    ['half of it', packedBy(`${address}\n<p>${'Words '.repeat(99)}</p>`).slice(0, 40)],
    [
      'more behind it',
      `1.${Buffer.concat([gzipSync(address), gzipSync('more').subarray(0, 9)]).toString('base64url')}`,
    ],
    ['no UTF-8', packedBy(Buffer.from([0x68, 0xff, 0xfe]))],
  ])('is refused: %s', async (_, packed) => expect(await problem(packed)).toMatch(/can’t be read/));

  it.each(['', '0.abc', '2.H4sI', 'javascript:alert(1)'])('is of another version: %s', async (packed) =>
    expect(await problem(packed)).toMatch(/another version/),
  );

  it.each([
    'file:///home/rana/page.html',
    'javascript:alert(1)',
    'data:text/html,words',
    'about:blank',
    '/desk',
    '<p>Words</p>',
    `https://paper.example/${'a'.repeat(2000)}`,
    'https://paper.example/\0',
  ])('names no page of the web: %s', async (other) =>
    expect(await problem(packedBy(`${other}\n<p>Words</p>`))).toMatch(/no page of the web/),
  );
});

describe('what arrives in the address', () => {
  afterEach(() => vi.unstubAllGlobals());
  const NOW = Date.parse('2025-03-01T12:00:00Z');
  const runs = (script: string) => new Function(script)();

  /** A tab at an address; its history's entries are what is written over it. */
  function aTab(hash: string, tab = new Map<string, string>()) {
    aBrowser(new Map(), { tab });
    const location = { hash, pathname: '/desk/articles/new', search: '?a=b' };
    const replaceState = vi.fn((_state: unknown, _title: string, _to: string) => {
      location.hash = '';
    });
    vi.stubGlobal('location', location);
    vi.stubGlobal('history', { state: null, replaceState });
    return { replaceState };
  }

  it('is taken out of it before the page’s own scripts run, once', () => {
    const { replaceState } = aTab('#sent=1.abc');
    runs(keepSentScript);
    expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/desk/articles/new?a=b');
    expect(takeSent(Date.now())).toBe('1.abc');
    expect(takeSent(Date.now())).toBeNull();
  });

  it('outlasts signing in, and not ten minutes', () => {
    const kept = () => new Map([['sent', `${NOW}#sent=1.abc`]]);
    aTab('', kept());
    expect(takeSent(NOW + 599_000)).toBe('1.abc');
    const late = kept();
    aTab('', late);
    expect(takeSent(NOW + 600_000)).toBeNull();
    expect(late.size).toBe(0);
  });

  it('is taken from the address itself where a browser stores nothing', () => {
    const { replaceState } = aTab('#sent=1.abc');
    vi.stubGlobal('sessionStorage', undefined);
    runs(keepSentScript);
    expect(replaceState).not.toHaveBeenCalled();
    expect(takeSent(NOW)).toBe('1.abc');
    expect(replaceState).toHaveBeenCalledOnce();
  });

  it.each(['', '#field-title', '#sentence=1'])('is left there when it is another: %s', (hash) => {
    const { replaceState } = aTab(hash);
    runs(keepSentScript);
    expect(takeSent(NOW)).toBeNull();
    expect(replaceState).not.toHaveBeenCalled();
  });

  it('is taken by a script that React writes as it stands', () =>
    expect(keepSentScript).not.toMatch(/[&<>"']/));
});
