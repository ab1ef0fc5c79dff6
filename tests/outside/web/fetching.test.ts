import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Fetched, isGone } from '@/lib/outside/web/fetching';
import { Internet } from '@/scripts/drills/fetcher/internet';
import { CERT, EXPIRED, KEY } from '../../support/certificates';
import { aFetcher, answers, aPublicSite, aSite, pagesAsked, sentenceOf } from '../../support/web';

type Got = Awaited<ReturnType<ReturnType<typeof aFetcher>['get']>>;

const fetchedOf = (got: Got): Fetched => {
  if (!got.ok) throw new Error(JSON.stringify(got.refusal));
  return got.value;
};
const textOf = (got: Got) => Buffer.from(fetchedOf(got).bytes).toString();

describe('a page', () => {
  it('is given with what its head says of it', async () => {
    const { internet, get } = aFetcher({ now: () => Date.UTC(2026, 10, 30) });
    const head = {
      'content-type': 'Text/HTML; charset="UTF-8"',
      etag: '"1"',
      'set-cookie': 'a=b',
      'x-other': 'c',
    };
    await aPublicSite(internet, 'paper.example', answers('Words', 200, head));
    const fetched = fetchedOf(await get(' http://PAPER.example./a?b=c#d '));
    expect(fetched).toMatchObject({
      address: 'http://paper.example/a?b=c',
      redirects: [],
      status: 200,
      mediaType: 'text/html',
      charset: 'utf-8',
      fetchedAt: new Date('2026-11-30T00:00:00Z'),
    });
    expect(Object.keys(fetched.headers).sort()).toEqual(['content-type', 'date', 'etag']);
  });

  it('is asked for by name, without a cookie, a password or where it was found', async () => {
    const { internet, get } = aFetcher();
    const site = await aPublicSite(internet, 'paper.example', (request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/next', 'set-cookie': 'a=b' });
      response.end('Words');
    });
    expect(textOf(await get('http://paper.example/', { accept: 'text/html' }))).toBe('Words');
    expect(site.asked.map(({ headers }) => headers)).toEqual([
      ...['text/plain', 'text/html', 'text/html'].map((accept) => ({
        accept,
        'accept-encoding': 'gzip, br',
        connection: 'close',
        host: 'paper.example',
        'user-agent': expect.stringMatching(
          /^Sourceline\/\d+\.\d+\.\d+ \(\+https:\/\/paper\.example\/contact\)$/,
        ),
      })),
    ]);
  });

  it('is asked whether it is still what it was', async () => {
    const { internet, get } = aFetcher();
    const site = await aPublicSite(internet, 'paper.example', answers('', 304, { etag: '"1"' }));
    const conditional = { etag: '"1"', lastModified: 'Mon, 30 Nov 2026 00:00:00 GMT' };
    const fetched = fetchedOf(await get('http://paper.example/', { conditional }));
    expect([fetched.status, fetched.bytes.length, fetched.headers.etag]).toEqual([304, 0, '"1"']);
    expect(site.asked[1]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': conditional.lastModified,
    });
    expect(sentenceOf(await get('http://paper.example/'))).toContain('304');
    const odd = await get('http://paper.example/', { conditional: { etag: '"1"\r\nhost: other.example' } });
    expect(odd).toMatchObject({ ok: true });
    expect(site.asked.at(-1)?.headers).not.toHaveProperty('if-none-match');
  });

  it.each([404, 410])('says that it is gone, to whoever asks for that: %i', async (status) => {
    const { internet, get } = aFetcher();
    await aPublicSite(internet, 'paper.example', answers('No such page', status));
    const fetched = fetchedOf(await get('http://paper.example/', { gone: true }));
    expect([fetched.status, fetched.bytes.length, isGone(fetched)]).toEqual([status, 0, true]);
    expect(sentenceOf(await get('http://paper.example/'))).toContain('no such page');
  });

  it('is not gone where it is only out of order, or stands there', async () => {
    const { internet, get } = aFetcher();
    await aPublicSite(internet, 'down.example', answers('Later', 503));
    await aPublicSite(internet, 'paper.example', answers('<p>Here.</p>'));
    expect(sentenceOf(await get('http://down.example/', { gone: true }))).toContain('out of order');
    expect(isGone(fetchedOf(await get('http://paper.example/', { gone: true })))).toBe(false);
  });

  it.each([
    [401, 'subscribers', 'REFUSED_BY_SITE'],
    [403, 'to programs', 'REFUSED_BY_SITE'],
    [404, 'no such page', 'NOT_FOUND'],
    [410, 'no such page', 'NOT_FOUND'],
    [429, 'left alone', 'REFUSED_BY_SITE'],
    [451, 'to programs', 'REFUSED_BY_SITE'],
    [500, 'out of order', 'UNREACHABLE'],
    [206, 'no page', 'REFUSED_BY_SITE'],
    [300, 'no page', 'REFUSED_BY_SITE'],
  ])('answered with %i is refused in words, and by kind', async (status, words, trouble) => {
    const { internet, get } = aFetcher();
    await aPublicSite(internet, 'paper.example', answers('Words', status));
    const got = await get('http://paper.example/');
    expect(got).toMatchObject({ trouble });
    const sentence = sentenceOf(got);
    expect(sentence).toContain(words);
    expect(sentence).toContain(String(status));
  });

  it.each([
    ['paper.example', 'no full web address', 'NOT_FETCHED'],
    ['http://', 'no full web address', 'NOT_FETCHED'],
    ['http://paper.example:25/', 'No web page stands at port 25', 'NOT_FETCHED'],
    [`http://paper.example/${'a'.repeat(2048)}`, 'longer than 2048', 'NOT_FETCHED'],
    ['http://nobody.example/', 'There is no site at nobody.example', 'UNREACHABLE'],
    ['http://me@paper.example/', 'before its @', 'NOT_FETCHED'],
    ['mailto:me@paper.example', 'https:// or http://', 'NOT_FETCHED'],
  ])('at %j is refused in words, and by kind', async (address, words, trouble) => {
    const { internet, get } = aFetcher();
    await aPublicSite(internet, 'paper.example', answers('Words'));
    const got = await get(address);
    expect(got).toMatchObject({ trouble });
    expect(sentenceOf(got)).toContain(words);
    expect(internet.dialled).toEqual([]);
  });
});

describe('redirects', () => {
  const led = async (routes: Record<string, string>, start = 'http://paper.example/0') => {
    const { internet, get } = aFetcher();
    const listener = answers('Words');
    const site = await aPublicSite(internet, 'paper.example', (request, response) => {
      const location = routes[request.url ?? ''];
      if (location) response.writeHead(301, { location }).end();
      else listener(request, response);
    });
    return { got: await get(start), site };
  };
  const chain = (length: number) =>
    Object.fromEntries(Array.from({ length }, (_, n) => [`/${n}`, `${n + 1}`]));

  it('are followed five times and no more', async () => {
    const { address, redirects } = fetchedOf((await led(chain(5))).got);
    expect(address).toBe('http://paper.example/5');
    expect(redirects).toEqual([0, 1, 2, 3, 4].map((n) => `http://paper.example/${n}`));
    const { got, site } = await led(chain(6));
    expect(sentenceOf(got)).toContain('sends on more than 5 times');
    expect(pagesAsked(site)).toHaveLength(6);
  });

  it('in a circle are refused', async () => {
    const { got, site } = await led({ '/0': '/1', '/1': '/0' });
    expect(sentenceOf(got)).toContain('in a circle');
    expect(pagesAsked(site)).toHaveLength(2);
  });

  it('without an address are no page', async () => {
    const { internet, get } = aFetcher();
    await aPublicSite(internet, 'paper.example', answers('', 302));
    expect(sentenceOf(await get('http://paper.example/'))).toContain('302');
  });
});

describe('https', () => {
  const secure = async (cert: string, ca: string | undefined, name = 'paper.example', location?: string) => {
    const internet = new Internet(ca);
    const { get } = aFetcher({ internet });
    const names: unknown[] = [];
    const site = await aSite(
      (request, response) => {
        names.push(Reflect.get(request.socket, 'servername'), request.headers.host);
        response.writeHead(location ? 302 : 200, location ? { location } : {}).end('Words');
      },
      { tls: { cert, key: KEY } },
    );
    internet.sites.set('198.41.0.4', site.port);
    internet.names.set(name, [['198.41.0.4']]);
    return { got: await get(`https://${name}/`), names, site, internet };
  };

  it('is asked by its name though it is connected by its number', async () => {
    const { got, names, internet } = await secure(CERT, CERT);
    expect(textOf(got)).toBe('Words');
    expect([names, internet.dialled]).toEqual([
      ['paper.example', 'paper.example'],
      ['198.41.0.4', '198.41.0.4'],
    ]);
  });

  it.each([
    ['that nobody vouches for', CERT, undefined, 'paper.example', 'vouched for by nobody'],
    ['that has expired', EXPIRED, EXPIRED, 'paper.example', 'has expired'],
    ['for another name', CERT, CERT, 'other.example', 'is for another name'],
  ])('with a certificate %s is not read', async (_, cert, ca, name, words) => {
    const { got, site } = await secure(cert, ca, name);
    expect(sentenceOf(got)).toContain(words);
    expect(site.asked).toEqual([]);
  });

  it('does not turn into http on the way', async () => {
    const { got, internet } = await secure(CERT, CERT, 'paper.example', 'http://paper.example/');
    expect(sentenceOf(got)).toContain('from https to http');
    expect(internet.dialled).toHaveLength(2);
  });

  it('that is no https is refused in words', async () => {
    const { internet, get } = aFetcher();
    await aPublicSite(internet, 'paper.example', answers('Words'));
    expect(sentenceOf(await get('https://paper.example/'))).toContain('doesn’t speak https');
  });
});

describe('packed', () => {
  it('in gzip is unpacked, whatever the letters of its name', async () => {
    const { internet, get } = aFetcher();
    const packed = gzipSync('Words');
    await aPublicSite(internet, 'paper.example', (_, response) => {
      response.writeHead(200, { 'content-encoding': 'GZip' }).end(packed);
    });
    expect(textOf(await get('http://paper.example/'))).toBe('Words');
  });
});
