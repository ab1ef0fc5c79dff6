import { describe, expect, onTestFinished, test } from 'vitest';
import { load } from '../../scripts/bench/load';
import { wanted } from '../../scripts/bench/serving/course';
import { mixOf } from '../../scripts/bench/serving/memory';
import { anewInTurn, first, reads } from '../../scripts/bench/serving/reads';
import { startPlain } from '../../scripts/bench/serving/yardsticks';

describe('what is asked', () => {
  const slugs = Array.from({ length: 1000 }, (_, n) => `claim-${n}`);
  const published: string[] = [];
  const anew = {
    publish: async (some: readonly string[]) => void published.push(...some),
    close: async () => undefined,
  };
  const all = reads(slugs, anew);
  const named = (name: string) => all.find((path) => path.name === name);

  test('first visits ask for each page once, none of those that the server drew before, and then end', () => {
    const { target, visited } = named('claim page, first visit') ?? {};
    const asked = slugs.map((_, n) => target?.(n)?.path).filter((path) => path !== undefined);
    const drawn = slugs.map((_, n) => visited?.(n)?.path).filter((path) => path !== undefined);
    expect([asked.length + drawn.length, new Set([...asked, ...drawn]).size]).toEqual([1000, 1000]);
  });

  test('what is published anew was so between any two requests for it, and not while one may be under way', () => {
    const events: string[] = [];
    const noting = {
      publish: async (some: readonly string[]) => void events.push(...some.map((slug) => `! ${slug}`)),
    };
    const target = anewInTurn(slugs.slice(0, 8), noting);
    for (let n = 0; n < 40; n++) events.push(target(n)?.path.replace('/claims/', '') ?? '');
    for (const slug of slugs.slice(0, 8)) {
      const own = events.filter((event) => event.endsWith(slug));
      expect(own.filter((event, n) => event === own[n + 1] && !event.startsWith('!'))).toEqual([]);
      const ats = events.flatMap((event, at) => (event === `! ${slug}` ? [at] : []));
      for (const at of ats) expect(events.slice(Math.max(0, at - 1), at + 1)).not.toContain(slug);
    }
  });

  test('is chosen by a part of its name, or as what nginx is in front of', () => {
    expect(wanted(all, 'search').map(({ name }) => name)).toEqual(['search, page', 'search, API, top 20']);
    expect(wanted(all, 'front').every(({ front }) => front)).toBe(true);
    expect(wanted(all, 'front').length).toBeLessThan(wanted(all, undefined).length);
  });

  test('in a mix is one of each in turn, and one that has no more begins again', () => {
    const paths = [
      { target: first(2, (n) => ({ path: `/a${n}` })) },
      { target: (n: number) => ({ path: `/b${n}` }) },
    ];
    const mix = mixOf(paths);
    expect(Array.from({ length: 10 }, (_, n) => mix(n)?.path)).toEqual([
      '/a0',
      '/b0',
      '/a1',
      '/b1',
      '/a0',
      '/b2',
      '/a1',
      '/b3',
      '/a0',
      '/b4',
    ]);
  });

  test('and where there are too few requests to measure, the bench says so', async () => {
    const { ports, stop } = await startPlain();
    onTestFinished(stop);
    const answer = await fetch(`http://127.0.0.1:${ports[0]}/1234`);
    expect((await answer.text()).length).toBe(1234);
    await expect(
      load(
        ports,
        first(20, () => ({ path: '/5' })),
        2,
        1,
      ),
    ).rejects.toThrow('too few requests');
  });
});
