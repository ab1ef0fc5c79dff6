import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../support/browser';

const rana = { id: 'rana', name: 'Rana Haddad' };
const daniel = { id: 'daniel', name: 'Daniel Reyes' };
const NOW = Date.parse('2025-03-01T12:00:00Z');
const DAY = 86_400_000;

let device: Map<string, string>;
let whose: typeof import('@/components/form/whose-page');
let drafts: typeof import('@/components/form/drafts');

/** A page that was just loaded, on the same device. */
async function reload(): Promise<void> {
  aBrowser(device);
  vi.resetModules();
  whose = await import('@/components/form/whose-page');
  drafts = await import('@/components/form/drafts');
}

beforeEach(async () => {
  device = new Map();
  await reload();
});
afterEach(() => vi.unstubAllGlobals());

const type = (words: string) => {
  drafts.keepDraft('review', { words }, NOW);
  drafts.flushDrafts();
};

describe('a draft', () => {
  it('stays whose it is: somebody else is not shown it, and it comes back to its writer', async () => {
    whose.drawFor(rana);
    type('Rana’s');
    await reload();
    whose.drawFor(daniel);
    expect(drafts.readDraft('review', NOW)).toBeNull();
    type('Daniel’s');
    await reload();
    whose.drawFor(rana);
    expect(drafts.readDraft('review', NOW)).toEqual({ words: 'Rana’s' });
  });

  it('is kept for whom the page was drawn for, whoever has signed in beside it', async () => {
    whose.drawFor(rana);
    vi.stubGlobal('fetch', async () => Response.json(daniel));
    await whose.askWhoIsSignedIn();
    type('still Rana’s');
    expect(drafts.draftOwner.get(), 'and nothing is brought back into a page that is not theirs').toBeNull();
    await reload();
    whose.drawFor(rana);
    expect(drafts.readDraft('review', NOW)).toEqual({ words: 'still Rana’s' });
  });

  it('that was typed before the session was read waits for its owner', () => {
    type('early');
    expect(device.size).toBe(0);
    whose.drawFor(rana);
    drafts.tidyDrafts(NOW);
    expect(drafts.readDraft('review', NOW)).toEqual({ words: 'early' });
  });

  it('is forgotten by its owner alone', async () => {
    whose.drawFor(rana);
    type('Rana’s');
    await reload();
    whose.drawFor(daniel);
    drafts.forgetDraft('review');
    await reload();
    whose.drawFor(rana);
    expect(drafts.readDraft('review', NOW)).toEqual({ words: 'Rana’s' });
    drafts.forgetDraft('review');
    expect(drafts.readDraft('review', NOW)).toBeNull();
  });

  it('is listed for its owner, the last first, and moves to another key that is free', async () => {
    whose.drawFor(rana);
    drafts.keepDraft('claim:1', { words: 'first' }, NOW);
    drafts.keepDraft('claim:2', { words: 'second' }, NOW + 1);
    expect(drafts.keptDrafts(NOW).map(({ key }) => key)).toEqual(['claim:2', 'claim:1']);
    expect(drafts.moveDraft('claim:1', 'claim:2', NOW)).toBe(false);
    expect(drafts.readDraft('claim:2', NOW)).toEqual({ words: 'second' });
    expect(drafts.moveDraft('claim:1', 'claim:3', NOW)).toBe(true);
    expect(
      drafts
        .keptDrafts(NOW)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['claim:2', 'claim:3']);
    expect(drafts.readDraft('claim:3', NOW)).toEqual({ words: 'first' });
    await reload();
    whose.drawFor(daniel);
    expect(drafts.keptDrafts(NOW)).toEqual([]);
  });

  it('is taken away after two weeks, whoever wrote it; what else is stored is left alone', async () => {
    whose.drawFor(rana);
    type('Rana’s');
    device.set('draft:tomas:broken', '{');
    device.set('theme', 'dark');
    await reload();
    whose.drawFor(daniel);
    drafts.tidyDrafts(NOW + 13 * DAY);
    expect([...device.keys()].sort()).toEqual(['draft:rana:review', 'signed-in', 'theme']);
    drafts.tidyDrafts(NOW + 15 * DAY);
    expect([...device.keys()].sort()).toEqual(['signed-in', 'theme']);
  });
});
