import { beforeAll, expect, test } from 'vitest';
import { PAGES } from '@/lib/http/page-templates';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { operations } from '@/lib/schemas/operations/all';
import { random } from '@/scripts/bench/vocabulary';
import { toldBy } from '@/scripts/drills/page-words';
import { accountOf, as, type Caller, type Name, send, sessionOf } from './support/client';
import { aWord, finding, inReview, must, seal } from './support/newsroom';

/** Chance draws the rounds; the same every time, so that what fails fails again. */
const chance = random(20_261_130);
const below = (n: number) => Math.floor(chance() * n);
const oneOf = <T>(things: readonly T[]): T => {
  const thing = things[below(things.length)];
  if (thing === undefined) throw new Error('Nothing to choose from.');
  return thing;
};

/** Who may write and review; the editors are kept free to decide. */
const checkers = ['Rana', 'Tomas', 'Amina'] as const;
const everybody: readonly Name[] = [...checkers, 'Miriam', 'Daniel', 'Ingrid'];
const cookies = new Map<Name, string>();
const callers = new Map<Name, Caller>();
beforeAll(async () => {
  for (const name of everybody) {
    callers.set(name, await as(name));
    cookies.set(name, (await sessionOf(accountOf(name))) ?? '');
  }
});

const by = (name: Name): Caller => {
  const caller = callers.get(name);
  if (!caller) throw new Error(`${name} did not sign in.`);
  return caller;
};

/**
 * What tells of the one who asks, and of nobody else: when they last used which session. And what never ends: the stream of the
 * live desk, which has a test of its own.
 */
const THEIR_OWN = new Set(['listSessions', 'listTokens', 'followDesk']);
const THEIR_OWN_PAGES = new Set(['/desk/account']);

type Ids = Record<string, string>;
const filled = (path: string, ids: Ids): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ids.id ?? ''));

/** Every GET of the API and every page, about one claim. A parameter that is of nothing here names nothing. */
function addressesFor(claim: ClaimView): { api: string[]; pages: string[] } {
  const [appearance] = claim.appearances;
  const ids: Ids = {
    id: claim.id,
    claimId: claim.id,
    articleId: appearance?.article.id ?? '',
    versionId: appearance?.passage.versionId ?? '',
    appearanceId: appearance?.id ?? '',
    slug: appearance?.article.slug ?? '',
  };
  const asked = operations.filter(({ method, id }) => method === 'GET' && !THEIR_OWN.has(id));
  const about = `claimId=${claim.id}&subjectId=${claim.id}`;
  return {
    api: asked.flatMap(({ path }) => [filled(path, ids), `${filled(path, ids)}?limit=100&${about}`]),
    pages: PAGES.filter((path) => path.startsWith('/desk') && !THEIR_OWN_PAGES.has(path)).map((path) =>
      filled(path, ids),
    ),
  };
}

const CLOCKS = new Set(['date', 'cache-status', 'server-timing']);

/** All that somebody can fetch: status, headers but the clock's, and every byte; of a page what it tells, in whatever order. */
async function allFor(name: Name, { api, pages }: { api: string[]; pages: string[] }): Promise<string[]> {
  const seen: string[] = [];
  const keep = (address: string, { status, headers, text }: Awaited<ReturnType<typeof send>>) => {
    const kept = [...headers].filter(([header]) => !CLOCKS.has(header));
    const isPage = headers.get('content-type')?.startsWith('text/html');
    const isNothing = status === 404 || text.includes('NEXT_HTTP_ERROR_FALLBACK;404');
    // Next sends a page that is not there with or without its head, as it comes; it tells nothing else.
    const told = isPage ? (isNothing ? '' : toldBy(text)) : text;
    seen.push(JSON.stringify([address, status, kept, told]));
  };
  const authorization = `Bearer ${by(name).token}`;
  for (const path of api) keep(path, await send('GET', `/api/v1${path}`, { headers: { authorization } }));
  for (const path of pages)
    keep(path, await send('GET', path, { headers: { cookie: cookies.get(name) ?? '' } }));
  return seen;
}

const findings = [
  { verdict: 'SUPPORTED', credibility: 2, confidence: 'MODERATE' },
  { verdict: 'FALSE', credibility: 5, confidence: 'HIGH' },
  { verdict: 'UNVERIFIABLE', credibility: 6, confidence: 'LOW' },
] as const;

const evidenceOf = (n: number) => ({
  title: aWord(`evidence${n}`),
  type: 'DATA',
  stance: 'CONTRADICTS',
  strength: 'STRONG',
  rationale: 'It counts otherwise.',
});

/** What a reviewer does in a round before it concludes, by chance; whatever it is, no other reviewer learns of it. */
async function reviewed(sealer: Name, claim: ClaimView): Promise<void> {
  const caller = by(sealer);
  const content = JSON.stringify({ rationale: aWord('typed') });
  if (chance() < 0.7)
    must(await caller.ask('PUT', `/claims/${claim.id}/review-draft`, { body: { round: 1, content } }));
  if (chance() < 0.7)
    must(
      await caller.post(`/claims/${claim.id}/comments`, { body: aWord('asked'), blocking: chance() < 0.5 }),
    );
  must(
    await seal(by(sealer), claim.id, {
      ...oneOf(findings),
      rationale: finding.rationale,
      evidence: Array.from({ length: below(4) }, (_, n) => evidenceOf(n)),
    }),
  );
}

test.each([1, 2, 3])(
  'round %i, drawn by chance: equal bytes before and after, but for one’s own',
  async () => {
    const author = oneOf(checkers);
    const sealer = oneOf(checkers.filter((name) => name !== author));
    const claim = await inReview(by(author), { risk: oneOf(['NORMAL', 'HIGH']), tags: [aWord('tag')] });
    // Its author may be asked in a comment, and then sees it.
    const others = everybody.filter((name) => name !== sealer && name !== author);
    const watchers = [oneOf(others), oneOf(others)];
    const addresses = addressesFor(claim);
    // Whoever looks first is shown what the look itself changes.
    for (const name of watchers) await allFor(name, addresses);
    const before = new Map<Name, string[]>();
    for (const name of watchers) before.set(name, await allFor(name, addresses));
    await reviewed(sealer, claim);
    for (const name of watchers) {
      expect([name, await allFor(name, addresses)]).toEqual([name, before.get(name)]);
    }
  },
);
