import type { RequestListener } from 'node:http';
import { afterEach } from 'vitest';
import type { InternalHost } from '@/lib/config/fetching';
import { Fetcher } from '@/lib/outside/web/fetcher';
import { type FetchOptions, fetchWith } from '@/lib/outside/web/fetching';
import { LIMITS, type Limits } from '@/lib/outside/web/limits';
import { TOKEN, userAgentOf } from '@/lib/outside/web/user-agent';
import { Internet } from '@/scripts/drills/fetcher/internet';
import { type Site, startSite } from '@/scripts/drills/fetcher/site';

/** The limits as they are, without a pause between requests. */
export const AT_ONCE: Limits = { ...LIMITS, host: { ...LIMITS.host, pause: 0 } };

type Choices = { limits?: Limits; internal?: InternalHost[]; internet?: Internet; now?: () => number };

/** A fetcher on an internet of its own, and how it is asked. */
export function aFetcher({ limits = AT_ONCE, internal = [], internet = new Internet(), now }: Choices = {}) {
  const fetcher = new Fetcher({
    limits,
    ways: internet.ways,
    internal,
    userAgent: userAgentOf('https://paper.example/contact'),
    token: TOKEN,
    now: now ?? Date.now,
  });
  const get = (address: string, options?: FetchOptions) => fetchWith(fetcher, address, options);
  return { internet, get };
}

const open: Site[] = [];
afterEach(() => {
  for (const site of open.splice(0)) site.close();
});

type About = {
  /** How it answers for its robots.txt; there is none when left out. */
  robots?: RequestListener;
  tls?: { cert: string; key: string };
};

const noRobots: RequestListener = (_, response) => void response.writeHead(404).end();

/** A site that is gone after the test. */
export async function aSite(
  listener: RequestListener,
  { robots = noRobots, tls }: About = {},
): Promise<Site> {
  const site = await startSite(
    (request, response) => (request.url === '/robots.txt' ? robots : listener)(request, response),
    tls,
  );
  open.push(site);
  return site;
}

/** A public site of this name on an internet of one's own. */
export async function aPublicSite(
  internet: Internet,
  name: string,
  listener: RequestListener,
  about?: About,
): Promise<Site> {
  const site = await aSite(listener, about);
  const ip = `198.41.0.${10 + internet.sites.size}`;
  internet.sites.set(ip, site.port);
  internet.names.set(name, [[ip]]);
  return site;
}

/** What a site was asked besides its robots.txt. */
export const pagesAsked = ({ asked }: Site): (string | undefined)[] =>
  asked.map(({ url }) => url).filter((url) => url !== '/robots.txt');

/** A listener that answers with this and nothing else. */
export const answers =
  (text: string, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(text);

/** The sentence of a refusal at `url`; empty where it is another refusal or none. */
export const sentenceOf = (result: Awaited<ReturnType<typeof fetchWith>>): string =>
  !result.ok && result.refusal.kind === 'invalid' && result.refusal.issues[0]?.path === 'url'
    ? result.refusal.issues[0].message
    : '';
