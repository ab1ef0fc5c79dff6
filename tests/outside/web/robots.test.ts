import { describe, expect, it } from 'vitest';
import { Robots } from '@/lib/outside/web/robots';
import { rulesFor } from '@/lib/outside/web/robots-rules';
import { aFetcher, answers, aPublicSite, pagesAsked, sentenceOf } from '../../support/web';

/** What a fetcher gets of a site with these rules at a path. */
async function asked(rules: string, path = '/a') {
  const { internet, get } = aFetcher();
  const site = await aPublicSite(internet, 'paper.example', answers('Words'), { robots: answers(rules) });
  const got = await get(`http://paper.example${path}`);
  return { got, pages: pagesAsked(site) };
}

const FORBIDDEN = [
  ['everybody', 'User-agent: *\nDisallow: /'],
  ['Sourceline', 'User-agent: Sourceline\nDisallow: /a'],
  ['sourceline, however it is written', '\uFEFFuser-AGENT : SOURCELINE/2.0 # us\r\nDISALLOW:/a# here\r\n'],
  [
    'several together',
    'User-agent: other\nUser-agent: sourceline\nCrawl-delay: 1\nUser-agent: more\n\nDisallow: /',
  ],
  [
    'Sourceline in two groups',
    'User-agent: sourceline\nAllow: /b\nUser-agent: x\nAllow: /\nUser-agent: sourceline\nDisallow: /a',
  ],
  ['what fits a pattern', 'User-agent: *\nDisallow: /*a$'],
] as const;

const ALLOWED = [
  ['nothing', ''],
  ['others', 'User-agent: other\nDisallow: /'],
  ['elsewhere', 'User-agent: *\nDisallow: /b'],
  ['us less than others', 'User-agent: *\nDisallow: /\n\nUser-agent: sourceline\nDisallow: /b'],
  ['us nothing at all', 'User-agent: *\nDisallow: /\nUser-agent: Sourceline'],
  ['more than it allows', 'User-agent: *\nDisallow: /\nAllow: /a'],
  ['whoever is called much like us', 'User-agent: sourceliner\nDisallow: /'],
  ['in no language', '<!doctype html><p>Disallow: /</p>'],
] as const;

describe('a robots.txt', () => {
  it.each(FORBIDDEN)('that forbids %s is kept to', async (_, rules) => {
    const { got, pages } = await asked(rules);
    expect(sentenceOf(got)).toMatch(/asks programs not to fetch this page.*bookmarklet.*file\.$/);
    expect(pages).toEqual([]);
  });

  it.each(ALLOWED)('that forbids %s lets the page be fetched', async (_, rules) => {
    const { got, pages } = await asked(rules);
    expect([got.ok, pages]).toEqual([true, ['/a']]);
  });

  it.each([
    [404, true],
    [403, true],
    [429, false],
    [503, false],
  ])('answered with %i: %s', async (status, isFetched) => {
    const { internet, get } = aFetcher();
    const about = { robots: answers('User-agent: *\nDisallow: /', status) };
    const site = await aPublicSite(internet, 'paper.example', answers('Words'), about);
    const got = await get('http://paper.example/');
    expect([got.ok, pagesAsked(site).length]).toEqual([isFetched, isFetched ? 1 : 0]);
    if (!isFetched) expect(sentenceOf(got)).toContain(`can’t say just now what programs may fetch`);
  });

  it('is asked of every site that an address leads to', async () => {
    const { internet, get } = aFetcher();
    await aPublicSite(internet, 'short.example', answers('', 302, { location: 'http://paper.example/' }));
    const about = { robots: answers('User-agent: *\nDisallow: /') };
    const site = await aPublicSite(internet, 'paper.example', answers('Words'), about);
    const sentence = sentenceOf(await get('http://short.example/'));
    expect(sentence).toMatch(/^This address leads on to paper\.example\. paper\.example asks programs not/);
    expect(pagesAsked(site)).toEqual([]);
  });

  it('may stand elsewhere, but not inside', async () => {
    const { internet, get } = aFetcher();
    const about = { robots: answers('', 301, { location: 'http://rules.example/' }) };
    await aPublicSite(internet, 'paper.example', answers('Words'), about);
    await aPublicSite(internet, 'rules.example', answers('User-agent: *\nDisallow: /'));
    expect(sentenceOf(await get('http://paper.example/'))).toContain('asks programs not');
    internet.names.set('rules.example', [['10.0.0.1']]);
    const before = internet.dialled.length;
    const other = aFetcher({ internet });
    expect(sentenceOf(await other.get('http://paper.example/'))).toContain('a private network');
    expect(internet.dialled.slice(before)).toHaveLength(1);
  });

  it('counts by its first half megabyte', async () => {
    const { got } = await asked(`User-agent: *\n${'# words\n'.repeat(200_000)}Disallow: /`);
    expect(got.ok).toBe(true);
  });

  it('holds for an hour, and one that could not be read for a minute', async () => {
    let [now, status] = [0, 503];
    const { internet, get } = aFetcher({ now: () => now });
    let times = 0;
    await aPublicSite(internet, 'paper.example', answers('Words'), {
      robots: (_, response) => {
        times += 1;
        response.writeHead(status).end();
      },
    });
    const askedAt = async (minute: number) => {
      now = minute * 60_000;
      await get('http://paper.example/');
      return times;
    };
    expect([await askedAt(0), await askedAt(0.9)]).toEqual([1, 1]);
    status = 404;
    expect([await askedAt(1), await askedAt(60.9), await askedAt(61)]).toEqual([2, 2, 3]);
  });
});

describe('many sites', () => {
  const url = (n: number) => new URL(`http://${n}.example/`);

  it('are remembered up to five hundred, and one that is asked for at once by many is asked once', async () => {
    const robots = new Robots('Sourceline', () => 0);
    const seen: string[] = [];
    const ask = async ({ hostname }: URL) => {
      seen.push(hostname);
      return { status: 404, bytes: new Uint8Array() };
    };
    await Promise.all([1, 2, 3].map(() => robots.mustAllow(url(0), ask)));
    expect(seen).toEqual(['0.example']);
    for (let n = 1; n <= 500; n++) await robots.mustAllow(url(n), ask);
    await robots.mustAllow(url(500), ask);
    expect(seen).toHaveLength(501);
    await robots.mustAllow(url(0), ask);
    expect(seen).toHaveLength(502);
  });

  it('are asked again where nobody answered', async () => {
    const robots = new Robots('Sourceline', () => 0);
    let times = 0;
    const ask = () => Promise.reject(new Error(`no answer ${++times}`));
    await expect(robots.mustAllow(url(0), ask)).rejects.toThrow('no answer 1');
    await expect(robots.mustAllow(url(0), ask)).rejects.toThrow('no answer 2');
  });
});

describe('rules made to be dear', () => {
  const path = `/${'a'.repeat(2000)}`;

  it.each([
    ['names and rules', 'user-agent: a\n'.repeat(18_000) + 'allow: /\n'.repeat(27_000)],
    ['our own name and rules', 'user-agent: *\n'.repeat(18_000) + 'allow: /\n'.repeat(27_000)],
    ['wildcards', `user-agent: *\ndisallow: ${'*a'.repeat(250_000)}b`],
    ['wildcards in many rules', `user-agent: *\n${'disallow: /*a*a*a*a*a*b\n'.repeat(20_000)}`],
    ['blanks', `user-agent:${' '.repeat(500_000)}*\ndisallow:${' '.repeat(500_000)}`],
  ])('%s are read or refused at once', async (_, rules) => {
    const before = process.cpuUsage();
    await asked(rules, path);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2000);
    expect((rulesFor(rules, 'Sourceline', path) ?? '').length).toBeLessThan(rules.length + 100);
  });

  it('count as a no', async () => {
    const { got, pages } = await asked(`user-agent: *\ndisallow: ${'*a'.repeat(200_000)}b`, path);
    expect(sentenceOf(got)).toContain('counts as a no');
    expect(pages).toEqual([]);
  });
});
