import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ArticleView } from '@/lib/schemas/article';
import { aBrowser } from '../../support/browser';

const NOW = Date.parse('2025-03-01T12:00:00Z');
const article = {
  id: 'article',
  text: { versionId: 'v1', text: 'No agreement governed it. The pumps ran.' },
  marks: [{ claimId: 'c1', appearanceId: 'a1', statement: 'The pumps ran.' }],
} as unknown as ArticleView;

let stored: Map<string, string>;
let drafts: typeof import('@/components/form/draft/drafts');
let kept: typeof import('@/components/workbench/kept');

beforeEach(async () => {
  stored = new Map();
  aBrowser(stored);
  vi.resetModules();
  const whose = await import('@/components/form/whose-page');
  drafts = await import('@/components/form/draft/drafts');
  kept = await import('@/components/workbench/kept');
  whose.drawFor({ id: 'rana', name: 'Rana Haddad' });
});
afterEach(() => vi.unstubAllGlobals());

it('lists what was left beside this article, each with where it stands and in words', () => {
  const keep = (key: string, value: unknown, at: number) => drafts.keepDraft(key, value, NOW + at);
  keep('claim:new:v1:0-25', { claim: { statement: ' Nothing governed it. ' } }, 1);
  keep('claim:new:v1:26-40', { claim: { statement: '' } }, 2);
  keep('passage:new:v1:0-25', { attributions: [] }, 3);
  keep('evidence:new:c1', { title: 'Letter' }, 4);
  keep('attribution:a1:new', {}, 5);
  keep('claim:c1', 'a draft of another shape', 6);
  for (const other of ['claim:new:v2:0-25', 'claim:new', 'claim:c2', 'review:rana:c1', 'claim:new:v1:90-99'])
    keep(other, { claim: { statement: 'elsewhere' } }, 7);
  const listed = kept.keptIn(article, NOW).map(({ what, words, view }) => [what, words, view.mode]);
  expect(listed).toEqual([
    ['change', 'The pumps ran.', 'claim'],
    ['change', 'The pumps ran.', 'claim'],
    ['change', 'The pumps ran.', 'claim'],
    ['passage', 'No agreement governed it.', 'repeat'],
    ['claim', 'The pumps ran.', 'new'],
    ['claim', 'Nothing governed it.', 'new'],
  ]);
});

it('lists what another tab left at the same passage too, and shows that once it is taken over', () => {
  drafts.keepDraft('claim:new:v1:0-25', { claim: { statement: 'Here.' } }, NOW);
  drafts.flushDrafts();
  stored.set(
    'draft:rana:claim:new:v1:0-25~other',
    JSON.stringify({ at: NOW - 1, value: { claim: { statement: 'Elsewhere.' } } }),
  );
  const [mine, theirs] = kept.keptIn(article, NOW);
  expect([mine?.words, theirs?.words]).toEqual(['Here.', 'Elsewhere.']);
  if (!mine || !theirs) throw new Error('Both are kept.');
  expect(kept.shows(mine.view, mine)).toBe(true);
  expect(kept.shows(theirs.view, theirs)).toBe(false);
});

it('knows the view that shows it: the same passage, the same claim', () => {
  drafts.keepDraft('claim:new:v1:0-25', {}, NOW);
  const [one] = kept.keptIn(article, NOW);
  if (one?.view.mode !== 'new') throw new Error('a new claim was kept');
  const { passage } = one.view;
  expect(kept.shows({ mode: 'new', passage, form: 7 }, one)).toBe(true);
  expect(kept.shows({ mode: 'new', passage: { ...passage, end: 24 }, form: 7 }, one)).toBe(false);
  expect(kept.shows({ mode: 'repeat', passage, form: 7, claimId: null }, one)).toBe(false);
  expect(kept.shows({ mode: 'list' }, one)).toBe(false);
});
