import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aBrowser } from '../../support/browser';

const NOW = Date.parse('2025-03-01T12:00:00Z');
const claim = { id: 'c1', appearances: [{ id: 'a1' }] };

let drafts: typeof import('@/components/form/draft/drafts');
let unsaved: typeof import('@/components/claim/draft/unsaved');
let stored: Map<string, string>;

beforeEach(async () => {
  stored = new Map();
  aBrowser(stored);
  vi.resetModules();
  const whose = await import('@/components/form/whose-page');
  drafts = await import('@/components/form/draft/drafts');
  unsaved = await import('@/components/claim/draft/unsaved');
  whose.drawFor({ id: 'rana', name: 'Rana Haddad' });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['claim:c1', true],
  ['evidence:new:c1', true],
  ['attribution:a1:new', true],
  ['attribution:a1:x1', true],
  ['claim:c2', false],
  ['attribution:a2:new', false],
  ['review:rana:c1', false],
])('a claim has a change that is not saved: %s %s', (key, is) => {
  drafts.keepDraft(key, {}, NOW);
  expect(unsaved.hasUnsaved(claim, NOW)).toBe(is);
});

it('is not held up by what another tab left', () => {
  drafts.keepDraft('claim:c1', {}, NOW);
  drafts.flushDrafts();
  stored.set('draft:rana:claim:c1~other', stored.get('draft:rana:claim:c1') ?? '');
  expect(unsaved.hasUnsaved(claim, NOW)).toBe(true);
  drafts.readDraft('claim:c1', NOW);
  drafts.forgetDraft('claim:c1');
  expect(unsaved.hasUnsaved(claim, NOW)).toBe(false);
});
