import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../support/browser';

const rana = { id: 'rana', name: 'Rana Haddad' };
const daniel = { id: 'daniel', name: 'Daniel Reyes' };
const NOW = Date.parse('2025-03-01T12:00:00Z');
const DAY = 86_400_000;

let device: Map<string, string>;
let whose: typeof import('@/components/form/whose-page');
let drafts: typeof import('@/components/form/draft/drafts');
let list: typeof import('@/components/form/draft/kept');

/** A page that was just loaded, on the same device. */
async function reload(): Promise<void> {
  aBrowser(device);
  vi.resetModules();
  whose = await import('@/components/form/whose-page');
  drafts = await import('@/components/form/draft/drafts');
  list = await import('@/components/form/draft/kept');
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
    expect(list.keptDrafts(NOW).map(({ key }) => key)).toEqual(['claim:2', 'claim:1']);
    expect(drafts.moveDraft('claim:1', 'claim:2', NOW)).toBe(false);
    expect(drafts.readDraft('claim:2', NOW)).toEqual({ words: 'second' });
    expect(drafts.moveDraft('claim:1', 'claim:3', NOW)).toBe(true);
    expect(
      list
        .keptDrafts(NOW)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['claim:2', 'claim:3']);
    expect(drafts.readDraft('claim:3', NOW)).toEqual({ words: 'first' });
    await reload();
    whose.drawFor(daniel);
    expect(list.keptDrafts(NOW)).toEqual([]);
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

describe('two tabs that write the same form', () => {
  type Tab = { page: typeof drafts; kept: typeof list; window: EventTarget; name: Map<string, string> };

  /** A page in a tab of the same browser; with the tab's own storage, one that was loaded again there. */
  async function aTab(name = new Map<string, string>()): Promise<Tab> {
    const { window } = aBrowser(device, { tab: name });
    vi.resetModules();
    const [page, kept] = [
      await import('@/components/form/draft/drafts'),
      await import('@/components/form/draft/kept'),
    ];
    (await import('@/components/form/whose-page')).drawFor(rana);
    page.tidyDrafts(NOW);
    page.readDraft('claim', NOW);
    return { page, kept, window, name };
  }
  async function reloaded({ window, name }: Tab): Promise<Tab> {
    aBrowser(device, { tab: name });
    window.dispatchEvent(new Event('pagehide'));
    return aTab(name);
  }
  const types = ({ page }: Tab, words: string, at = NOW) => {
    page.keepDraft('claim', { words }, at);
    page.flushDrafts();
  };
  const wordsIn = ({ page }: Tab) => (page.readDraft('claim', NOW) as { words: string } | null)?.words;
  const listed = ({ kept }: Tab) =>
    kept.keptDrafts(NOW).map(({ value, here }) => ({ ...(value as object), here }));

  it('keep their words apart, through a reload of either and the saving of one', async () => {
    let [first, second] = [await aTab(), await aTab()];
    types(second, 'second');
    types(first, 'first', NOW + 1);
    types(second, 'second, longer');
    first = await reloaded(first);
    expect(wordsIn(first)).toBe('first');
    second = await reloaded(second);
    expect(wordsIn(second)).toBe('second, longer');
    expect(listed(second)).toEqual([
      { words: 'first', here: false },
      { words: 'second, longer', here: true },
    ]);
    second.page.forgetDraft('claim');
    expect(wordsIn(await reloaded(first))).toBe('first');
  });

  it('one goes on with what the other left, and loses nothing of its own by it', async () => {
    const [first, second] = [await aTab(), await aTab()];
    types(first, 'first');
    types(second, 'second', NOW + 1);
    const theirs = second.kept.keptDrafts(NOW).find(({ here }) => !here);
    if (!theirs) throw new Error('The words of the first are kept.');
    second.kept.takeOver(theirs);
    expect(wordsIn(second)).toBe('first');
    expect(listed(second)).toContainEqual({ words: 'second', here: false });
  });

  it('a tab that is closed leaves its words to the next, which saves them as its own', async () => {
    types(await aTab(), 'from a closed tab');
    const next = await aTab();
    expect(wordsIn(next)).toBe('from a closed tab');
    types(next, 'gone on with');
    next.page.forgetDraft('claim');
    expect(listed(next)).toEqual([]);
  });
});

describe('where nothing can be stored', () => {
  it('what is typed is kept as long as the page', async () => {
    aBrowser(device, { room: 0 });
    vi.resetModules();
    (await import('@/components/form/whose-page')).drawFor(rana);
    drafts = await import('@/components/form/draft/drafts');
    list = await import('@/components/form/draft/kept');
    type('in memory');
    expect(device.size).toBe(0);
    expect(drafts.readDraft('review', NOW)).toEqual({ words: 'in memory' });
    expect(list.keptDrafts(NOW).map(({ key }) => key)).toEqual(['review']);
    expect(drafts.moveDraft('review', 'other', NOW)).toBe(true);
    expect(list.keptDrafts(NOW).map(({ key }) => key)).toEqual(['other']);
    drafts.forgetDraft('other');
    expect(list.keptDrafts(NOW)).toEqual([]);
  });
});

describe('a draft that is brought back', () => {
  it('is of this visit once this page wrote it', async () => {
    whose.drawFor(rana);
    type('now');
    expect(drafts.isOfThisVisit('review')).toBe(true);
    await reload();
    whose.drawFor(rana);
    expect(drafts.readDraft('review', NOW)).toEqual({ words: 'now' });
    expect(drafts.isOfThisVisit('review')).toBe(false);
  });
});
