import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor, Person } from '@/lib/domain/actor';
import type { Answer } from '@/lib/http/action';
import type { Sent } from '@/lib/schemas/signed-in';
import { actionFiles } from '../support/actions';
import { aPerson } from '../support/actors';
import { readSources } from '../support/imports';
import { aClaim, aNewsroom } from '../support/newsroom';
import { everythingStored } from '../support/stored';

/** Whose cookie the request bears. */
const session = vi.hoisted(() => ({ of: null as Actor | null }));
vi.mock('@/lib/auth/current-actor', () => ({ currentActor: async () => session.of }));
vi.mock('@/lib/auth/session-cookie', () => ({
  dropSession: () => session.of,
  putSession: () => undefined,
}));
vi.mock('next/cache', () => ({ refresh: () => undefined }));

type ServerAction = (sent: Sent<unknown>) => Promise<Answer<unknown>>;

/** Every server action there is, by its name. */
const actions = new Map<string, ServerAction>();

let rana: Person;
let daniel: Person;

beforeAll(async () => {
  for (const file of actionFiles(readSources(['app']))) {
    const exported = await import(/* @vite-ignore */ new URL(`../../${file}`, import.meta.url).href);
    for (const [name, made] of Object.entries(exported)) actions.set(name, made as ServerAction);
  }
  rana = await aPerson('CHECKER');
  daniel = await aPerson('EDITOR');
});

const run = (name: string, sent: Sent<unknown>): Promise<Answer<unknown>> => {
  const made = actions.get(name);
  if (!made) throw new Error(`There is no action ${name}.`);
  return made(sent);
};

describe('what Rana’s page sends after Daniel signed in beside it', () => {
  it('is refused by every action, whatever it holds, and leaves nothing behind', async () => {
    session.of = daniel;
    const before = await everythingStored();
    expect(actions.size).toBeGreaterThan(25);
    for (const name of actions.keys()) {
      expect(await run(name, { as: rana.id, input: {}, key: 'rana-1' }), name).toMatchObject({
        ok: false,
        refusal: { kind: 'other_person', now: daniel.name },
      });
      expect(await run(name, undefined as never), `${name}, without an envelope`).toMatchObject({
        ok: false,
      });
    }
    expect(await everythingStored()).toEqual(before);
  });

  it('is refused by every action as not signed in, once nobody is', async () => {
    session.of = { id: null, name: 'A reader', role: 'READER', scope: 'read' };
    for (const name of actions.keys())
      expect(await run(name, { as: rana.id, input: {} }), name).toMatchObject({ kind: 'unauthenticated' });
  });

  it('seals no review, neither as hers nor as his; signed in again she seals the same one', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const finding = {
      verdict: 'SUPPORTED',
      credibility: 2,
      confidence: 'MODERATE',
      rationale: 'These are Rana’s words.',
    };
    const sent = { as: rana.id, input: { claimId: claim.id, round: 1, ...finding }, key: 'sealing' };
    session.of = daniel;
    const before = await everythingStored();
    expect(await run('sealReviewAction', sent)).toMatchObject({ kind: 'other_person' });
    expect(await everythingStored()).toEqual(before);
    session.of = rana;
    expect(await run('sealReviewAction', sent)).toMatchObject({
      ok: true,
      value: { review: { mine: { rationale: finding.rationale } } },
    });
  });

  it('makes no second article with her key: keys are each person’s own', async () => {
    const article = (words: string) => ({
      ...{ content: words, format: 'TEXT', title: words, outletName: 'The Meridian Post' },
    });
    session.of = rana;
    const hers = await run('importArticleAction', { as: rana.id, input: article('Hers.'), key: 'import-1' });
    session.of = daniel;
    const replayed = { as: rana.id, input: article('Hers.'), key: 'import-1' };
    expect(await run('importArticleAction', replayed)).toMatchObject({ kind: 'other_person' });
    const his = await run('importArticleAction', { as: daniel.id, input: article('His.'), key: 'import-1' });
    expect([hers.ok, his.ok]).toEqual([true, true]);
  });
});
