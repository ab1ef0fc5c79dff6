import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aBrowser } from '../../support/browser';
import { eventually } from '../../support/patience';

const rana = { id: 'rana', name: 'Rana Haddad' };
const daniel = { id: 'daniel', name: 'Daniel Reyes' };

let browser: ReturnType<typeof aBrowser>;
let whose: typeof import('@/components/form/whose-page');
let sending: typeof import('@/components/form/send');

/** Who the server says is signed in. */
const server = vi.fn(async (): Promise<Response> => Response.json(rana));
const answers = (person: unknown) => server.mockImplementation(async () => Response.json(person));

/** A page that was just loaded. */
beforeEach(async () => {
  browser = aBrowser();
  vi.stubGlobal('fetch', server);
  vi.resetModules();
  whose = await import('@/components/form/whose-page');
  sending = await import('@/components/form/send');
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.mockClear();
});

const now = () => whose.whosePage.get().now;
const settled = () => eventually(() => expect(server).toHaveBeenCalled());

describe('a page', () => {
  it('is whose it was first drawn for, whatever is drawn in it later', async () => {
    answers(daniel);
    whose.drawFor(rana);
    whose.drawFor(daniel);
    await eventually(() => expect(now()).toEqual(daniel));
    expect(whose.whosePage.get().drawnFor).toEqual(rana);
    expect(whose.isStillTheirs(whose.whosePage.get())).toBe(false);
  });

  it('asks the server when a part of it is drawn again: it may have been kept since before the session changed', async () => {
    answers(daniel);
    whose.drawFor(rana);
    whose.drawFor(rana);
    await eventually(() => expect(now()).toEqual(daniel));
  });

  it('becomes the page of whoever signs in where nobody was', () => {
    whose.drawFor(null);
    whose.drawFor(rana);
    expect(whose.whosePage.get().drawnFor).toEqual(rana);
  });

  it('tells the other tabs whose it is, and that somebody signed out', () => {
    whose.drawFor(rana);
    expect([...browser.stored]).toEqual([['signed-in', 'rana']]);
    whose.markSignedOut();
    expect(browser.stored.size).toBe(0);
  });
});

const storage = (key: string) => Object.assign(new Event('storage'), { key });

describe('coming back into view', () => {
  it.each([
    ['the window has the focus', () => browser.window.dispatchEvent(new Event('focus'))],
    ['the tab is shown', () => browser.document.dispatchEvent(new Event('visibilitychange'))],
    [
      'the page comes out of the browser’s memory',
      () => browser.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
    ],
    ['another tab says who signed in', () => browser.window.dispatchEvent(storage('signed-in'))],
  ])('is noticed when %s, once', async (_, comeBack) => {
    answers(daniel);
    whose.drawFor(rana);
    const heard = vi.fn();
    whose.whosePage.subscribe(heard);
    const stop = whose.watchWhoIsSignedIn();
    comeBack();
    await eventually(() => expect(now()).toEqual(daniel));
    comeBack();
    await eventually(() => expect(server).toHaveBeenCalledTimes(2));
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    comeBack();
    expect(server).toHaveBeenCalledTimes(2);
  });

  it('is not: hidden, shown for the first time, or another tab’s other words', () => {
    whose.drawFor(rana);
    whose.watchWhoIsSignedIn();
    browser.document.visibilityState = 'hidden';
    browser.document.dispatchEvent(new Event('visibilitychange'));
    browser.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    browser.window.dispatchEvent(storage('theme'));
    expect(server).not.toHaveBeenCalled();
  });

  it.each([
    ['nobody is reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server breaks', async () => new Response('', { status: 500 })],
    ['the answer is something else', async () => Response.json({ error: 'proxy' })],
  ])('what was known holds where %s', async (_, answer) => {
    whose.drawFor(rana);
    server.mockImplementation(answer);
    await whose.askWhoIsSignedIn();
    expect(now()).toEqual(rana);
  });

  it('the last question decides, whichever is answered first', async () => {
    whose.drawFor(rana);
    let answerFirst = (_: Response) => {};
    server.mockImplementationOnce(() => new Promise((resolve) => (answerFirst = resolve)));
    const first = whose.askWhoIsSignedIn();
    answers(daniel);
    await whose.askWhoIsSignedIn();
    answerFirst(Response.json(rana));
    await first;
    expect(now()).toEqual(daniel);
  });

  it('knows when the session has ended', async () => {
    answers(null);
    whose.drawFor(rana);
    await whose.askWhoIsSignedIn();
    expect(now()).toBeNull();
  });
});

describe('what is sent', () => {
  const done = vi.fn(async () => ({ ok: true as const, value: null }));
  const refused = { ok: false, kind: 'other_person', sentence: '', issues: [] } as const;

  it('bears the page’s person, also after somebody else signed in', async () => {
    answers(daniel);
    whose.drawFor(rana);
    await whose.askWhoIsSignedIn();
    await sending.send(done, { words: 'mine' }, 'key');
    expect(done).toHaveBeenCalledWith({ as: 'rana', input: { words: 'mine' }, key: 'key' });
  });

  it('waits until it is known whose page it is', async () => {
    done.mockClear();
    const sent = sending.send(done, {});
    await Promise.resolve();
    expect(done).not.toHaveBeenCalled();
    whose.drawFor(rana);
    await sent;
    expect(done).toHaveBeenCalledWith({ as: 'rana', input: {}, key: undefined });
  });

  it('lets the page learn who is signed in when it is refused', async () => {
    answers(daniel);
    whose.drawFor(rana);
    const refusal = { ...refused, refusal: { kind: 'other_person' as const, now: 'Daniel Reyes' } };
    expect(await sending.send(async () => ({ ...refusal, issues: [] }), {})).toMatchObject({ ok: false });
    await settled();
    await eventually(() => expect(now()).toEqual(daniel));
  });
});
