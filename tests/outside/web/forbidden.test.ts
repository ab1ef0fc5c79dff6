import { afterAll, describe, expect, it } from 'vitest';
import { internalHosts } from '@/lib/config/fetching';
import { leadsTo } from '@/lib/outside/web/public-address';
import { random } from '@/scripts/bench/vocabulary';
import { setOutBait } from '@/scripts/drills/fetcher/bait';
import { mutation } from '@/scripts/drills/fetcher/mutations';
import { forbidden } from '@/scripts/drills/fetcher/spellings';
import { aFetcher, answers, aPublicSite, pagesAsked, sentenceOf } from '../../support/web';

const bait = await setOutBait();
afterAll(() => bait.close());

/** A fetcher to which the names of this machine lead here, as they do in a system's own list of hosts. */
function aFetcherHere() {
  const made = aFetcher();
  for (const name of ['localhost', 'here.example']) made.internet.names.set(name, [['127.0.0.1', '::1']]);
  return made;
}

it('the bait can be reached, so that not reaching it says something', async () => {
  const before = bait.reached();
  expect(await (await fetch(`http://0x7f.1:${bait.port}/`)).text()).toBe('secret');
  expect(bait.reached()).toBe(before + 1);
});

describe('an address that must not be fetched', () => {
  const spellings = forbidden(bait.port);

  it('is spelt in more than a hundred ways', () => {
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(spellings.length).toBeGreaterThan(100);
  });

  it.each(spellings)('%j', async (address) => {
    const { internet, get } = aFetcherHere();
    const before = bait.reached();
    expect(sentenceOf(await get(address))).toMatch(/[.]$/);
    expect([internet.dialled, bait.reached()]).toEqual([[], before]);
  });

  it('in two thousand made-up spellings', async () => {
    const { internet, get } = aFetcherHere();
    const [chance, before] = [random(7), bait.reached()];
    const made = Array.from({ length: 2000 }, () => mutation(chance, bait.port));
    for (const address of made)
      expect([address, sentenceOf(await get(address))]).toEqual([address, expect.stringMatching(/\.$/)]);
    expect([internet.dialled, bait.reached()]).toEqual([[], before]);
  });

  it.each(spellings.filter((address) => !/^ *\/\//.test(address)))(
    'nor is a page led to %j',
    async (address) => {
      const { internet, get } = aFetcherHere();
      const site = await aPublicSite(internet, 'paper.example', (_, response) => {
        response.writeHead(302, { location: encodeURI(address.trim()).replace(/%25/g, '%') }).end();
      });
      const before = bait.reached();
      expect(sentenceOf(await get('https://paper.example/'.replace('https', 'http')))).toMatch(/[.]$/);
      expect(internet.dialled.every((ip) => internet.sites.has(ip))).toBe(true);
      expect([pagesAsked(site).length > 0, bait.reached()]).toEqual([true, before]);
    },
  );
});

describe('a name', () => {
  it.each([
    [['127.0.0.1'], 'the machine that Sourceline runs on'],
    [['198.41.0.4', '10.0.0.1'], 'a private network'],
    [['198.41.0.4', '::1'], 'the machine that Sourceline runs on'],
    [['2606:4700::1111', '::ffff:127.0.0.1'], 'a part of the internet that holds no public pages'],
    [['fe80::1%eth0'], 'a private network'],
    [['64:ff9b::c629:4'], 'a part of the internet that holds no public pages'],
    [['no address'], 'nowhere'],
  ])('with the addresses %j is not fetched', async (ips, where) => {
    const { internet, get } = aFetcher();
    internet.names.set('paper.example', [ips]);
    expect(sentenceOf(await get('http://paper.example/'))).toContain(
      `paper.example leads to ${where}, and only public`,
    );
    expect(internet.dialled).toEqual([]);
  });

  it('is connected at the address that was checked, whatever it answers afterwards', async () => {
    const { internet, get } = aFetcher();
    const site = await aPublicSite(internet, 'paper.example', answers('public'));
    const [[ip = '']] = internet.names.get('paper.example') as [string[]];
    internet.names.set('paper.example', [[ip], [ip], ['127.0.0.1']]);
    const before = bait.reached();
    const got = await get(`http://paper.example:${bait.port}/`);
    expect(got.ok && Buffer.from(got.value.bytes).toString()).toBe('public');
    expect(sentenceOf(await get(`http://paper.example:${bait.port}/`))).toContain('leads to the machine');
    expect([internet.dialled, pagesAsked(site), bait.reached()]).toEqual([[ip, ip], ['/'], before]);
  });

  it('that changes between its robots.txt and its page is not connected', async () => {
    const { internet, get } = aFetcher();
    const site = await aPublicSite(internet, 'paper.example', answers('public'));
    const [[ip = '']] = internet.names.get('paper.example') as [string[]];
    internet.names.set('paper.example', [[ip], ['127.0.0.1']]);
    expect(sentenceOf(await get('http://paper.example/'))).toContain('leads to the machine');
    expect([internet.dialled, pagesAsked(site)]).toEqual([[ip], []]);
  });

  it('is not asked where the connection went elsewhere than it should', async () => {
    const { internet, get } = aFetcher();
    internet.names.set('paper.example', [['198.41.0.4']]);
    const site = await aPublicSite(internet, 'other.example', answers('elsewhere'));
    const [[other = '']] = internet.names.get('other.example') as [string[]];
    const { dial } = internet;
    internet.ways.dial = (options, callback) => dial({ ...options, hostname: other }, callback);
    expect(sentenceOf(await get('http://paper.example/'))).toContain('went elsewhere');
    expect(site.asked).toEqual([]);
  });

  it('that leads to a public address of this machine is not fetched', async () => {
    const { internet, get } = aFetcher();
    internet.ways.own = () => ['198.41.0.4'];
    internet.names.set('desk.example', [['198.41.0.4']]);
    expect(sentenceOf(await get('http://desk.example/'))).toContain(
      'leads to the machine that Sourceline runs on',
    );
    expect(internet.dialled).toEqual([]);
  });
});

describe('a host that the settings name', () => {
  const internal = internalHosts(`wiki.example, 127.0.0.1:${bait.port}`) ?? [];

  it('is fetched though it is not public, at its port alone', async () => {
    const { get } = aFetcher({ internal });
    const got = await get(`http://127.1:${bait.port}/page`);
    expect(got.ok && Buffer.from(got.value.bytes).toString()).toBe('secret');
    expect(sentenceOf(await get(`http://127.0.0.1:${bait.port + 1}/`))).toContain('only public pages');
    expect(sentenceOf(await get('http://127.0.0.1/'))).toContain('only public pages');
    expect(sentenceOf(await get(`http://[::1]:${bait.port}/`))).toContain('only public pages');
    expect(sentenceOf(await get(`http://127.0.0.2:${bait.port}/`))).toContain('only public pages');
  });

  it('is not led to from outside', async () => {
    const { internet, get } = aFetcher({ internal });
    await aPublicSite(
      internet,
      'paper.example',
      answers('', 302, { location: `http://127.0.0.1:${bait.port}/` }),
    );
    const before = bait.reached();
    expect(sentenceOf(await get('http://paper.example/'))).toContain('inside of your own network');
    expect(bait.reached()).toBe(before);
  });

  it('may lead outside, and not elsewhere inside', async () => {
    const { internet, get } = aFetcher({ internal });
    internet.names.set('wiki.example', [['198.41.0.99']]);
    const wiki = await aPublicSite(internet, 'wiki.example', (request, response) => {
      const to = request.url === '/out' ? 'http://paper.example/' : `http://127.0.0.1:${bait.port + 1}/`;
      response.writeHead(302, { location: to }).end();
    });
    await aPublicSite(internet, 'paper.example', answers('public'));
    expect(await get('http://wiki.example/out')).toMatchObject({
      ok: true,
      value: { address: 'http://paper.example/' },
    });
    expect(sentenceOf(await get('http://wiki.example/in'))).toContain('only public pages');
    expect(pagesAsked(wiki)).toEqual(['/out', '/in']);
  });
});

describe('what is public', () => {
  it.each([
    '1.1.1.1',
    '198.41.0.4',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '2606:4700::1111',
    '2a00:1450::5',
  ])('%s', (ip) => {
    expect(leadsTo(ip, [])).toBeNull();
    expect(leadsTo(ip, [ip])).not.toBeNull();
  });
});
