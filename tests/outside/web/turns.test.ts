import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoTurn } from '@/lib/outside/web/refusing';
import { Turns, TurnsByHost } from '@/lib/outside/web/turns';
import { AT_ONCE, aFetcher, answers, aPublicSite } from '../../support/web';

const PLACES = { atOnce: 1, waiting: 2, patience: 1000, pause: 100 };

/** Something that goes on until it is told to end. */
function work() {
  let end = () => {};
  const ended = new Promise<void>((done) => {
    end = done;
  });
  const run = vi.fn(() => ended);
  return { run, end };
}

describe('turns', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('go one after the other, in their order, with a pause between', async () => {
    const turns = new Turns(PLACES);
    const [a, b, c] = [work(), work(), work()];
    const all = [a, b, c].map(({ run }) => turns.take(run));
    await vi.advanceTimersByTimeAsync(0);
    expect([a, b, c].map(({ run }) => run.mock.calls.length)).toEqual([1, 0, 0]);
    a.end();
    await vi.advanceTimersByTimeAsync(99);
    expect(b.run).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect([b, c].map(({ run }) => run.mock.calls.length)).toEqual([1, 0]);
    b.end();
    c.end();
    await vi.advanceTimersByTimeAsync(100);
    await Promise.all(all);
  });

  it('are refused to more than may wait, and to whoever waits too long', async () => {
    const turns = new Turns(PLACES);
    const first = work();
    void turns.take(first.run);
    const waiting = [work(), work()].map(({ run }) => turns.take(run).catch((error: unknown) => error));
    await expect(turns.take(work().run)).rejects.toEqual(new NoTurn(1));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await Promise.all(waiting)).toEqual([new NoTurn(1), new NoTurn(1)]);
  });

  it('pass on where one fails, and where whoever waits gives up', async () => {
    const turns = new Turns({ ...PLACES, pause: 0 });
    const failed = turns.take(() => Promise.reject(new Error('no'))).catch((error: unknown) => error);
    const [gone, next] = [work(), work()];
    const leaving = new AbortController();
    const left = turns.take(gone.run, leaving.signal).catch((error: unknown) => error);
    const taken = turns.take(next.run);
    leaving.abort('gone');
    next.end();
    await taken;
    expect([await failed, await left, gone.run.mock.calls]).toEqual([new Error('no'), 'gone', []]);
  });

  it('of hosts are apart, and of one that nobody asks for nothing is kept', async () => {
    const hosts = new TurnsByHost(PLACES);
    const [a, b] = [work(), work()];
    const both = [hosts.take('a.example', a.run), hosts.take('b.example', b.run)];
    await vi.advanceTimersByTimeAsync(0);
    expect([a, b].map(({ run }) => run.mock.calls.length)).toEqual([1, 1]);
    expect(hosts.size).toBe(2);
    a.end();
    b.end();
    await Promise.all(both);
    expect(hosts.size).toBe(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(hosts.size).toBe(0);
  });
});

describe('sites', () => {
  /** Pages of sites that tell how many are asked at once. */
  async function crowd(sites: number, each: number, limits = AT_ONCE) {
    const { internet, get } = aFetcher({ limits });
    const now = new Map<string, number>();
    const most = { atOneSite: 0, together: 0 };
    for (let n = 0; n < sites; n++) {
      const name = `${n}.example`;
      const listener = answers('Words');
      await aPublicSite(internet, name, (request, response) => {
        now.set(name, (now.get(name) ?? 0) + 1);
        most.atOneSite = Math.max(most.atOneSite, now.get(name) ?? 0);
        most.together = Math.max(
          most.together,
          [...now.values()].reduce((sum, one) => sum + one, 0),
        );
        setTimeout(() => {
          now.set(name, (now.get(name) ?? 0) - 1);
          listener(request, response);
        }, 20);
      });
    }
    const asked = Array.from({ length: sites * each }, (_, n) => get(`http://${n % sites}.example/${n}`));
    return { got: await Promise.all(asked), most };
  }

  it('are asked for one page at a time each, and four of them at once', async () => {
    const { got, most } = await crowd(6, 3);
    expect(got.every(({ ok }) => ok)).toBe(true);
    expect(most).toEqual({ atOneSite: 1, together: 4 });
  });

  it('where too many wait are busy', async () => {
    const { got } = await crowd(1, 7);
    const busy = got.filter((one) => !one.ok && one.refusal.kind === 'busy');
    expect([busy.length, got.filter(({ ok }) => ok).length]).toEqual([2, 5]);
    expect(busy[0]).toMatchObject({ refusal: { retryAfterSeconds: 30 } });
  });
});
