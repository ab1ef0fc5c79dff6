import type { Asked } from '../load';
import { word } from '../vocabulary';
import type { Site } from './figures';

/** A search that looks at as much as words can make it, and for whom. */
type Worst = { name: string; path: string; headers?: Record<string, string> };

const TIMES = 5;

/** Every letter again and again; the words and beginnings that stand in most claims; the same for the desk's searches. */
const searches = (token: string): Worst[] => {
  const headers = { authorization: `Bearer ${token}` };
  const letters = Array.from({ length: 100 }, (_, n) => 'kmtsdlpgnbrv'[n % 12]).join('+');
  const common = Array.from({ length: 16 }, (_, n) => word(n)).join('+');
  const fixed = 'the+of+in+from+kessary+departure+at+quiet+meridian+post+a+2024+lower+crowns+pay+wage';
  const begun = 'ten+sal+vor+lin+ges+tor+bel+ran+mon+kak+val+fro+dep+dem+qui+pos';
  const longer = 'kaka+roka+mika+tenk+salk+vork+duka+link+paka+gesk+tork+nika+belk+suka+rank+doka';
  const desk = (name: string, path: string) => ({ name, path, headers });
  return [
    { name: 'public, 100 letters', path: `/api/v1/public/claims?q=${letters}` },
    { name: 'public, 16 words of every claim', path: `/api/v1/public/claims?q=${fixed}` },
    { name: 'public, the same by verdict', path: `/api/v1/public/claims?q=${fixed}&verdict=OUTDATED` },
    { name: 'public, 16 common beginnings', path: `/api/v1/public/claims?q=${begun}` },
    { name: 'public, 16 longer beginnings', path: `/api/v1/public/claims?q=${longer}` },
    { name: 'public, the commonest beginning', path: '/api/v1/public/claims?q=ten' },
    desk('claims, 100 letters', `/api/v1/claims?q=${letters}`),
    desk('claims, the commonest beginning', '/api/v1/claims?q=kak'),
    desk('similar claims, 16 common words', `/api/v1/claims/similar?text=${common}`),
    desk('articles, 180 letters', `/api/v1/articles?q=${'z'.repeat(180)}`),
    desk('sources, 100 letters', `/api/v1/sources?q=${letters}`),
  ];
};

/** What the worst searches cost, one after the other: a line each. */
export async function* worstSearches(on: string, site: Site, token: string): AsyncGenerator<string> {
  yield `\n${`worst searches, ${on}`.padEnd(36)}${'CPU ms/req'.padStart(12)}${'longest ms'.padStart(12)}\n`;
  for (const { name, path, headers = {} } of searches(token)) {
    const target: Asked = { path, headers };
    await asked(site, target);
    const before = site.cpuMs();
    let longest = 0;
    for (let n = 0; n < TIMES; n++) longest = Math.max(longest, await asked(site, target));
    const cpu = (site.cpuMs() - before) / TIMES;
    yield `${name.padEnd(36)}${cpu.toFixed(1).padStart(12)}${longest.toFixed(1).padStart(12)}\n`;
  }
}

async function asked({ ports }: Site, { path, headers = {} }: Asked): Promise<number> {
  const sent = performance.now();
  const answer = await fetch(`http://127.0.0.1:${ports[0]}${path}`, { headers });
  await answer.text();
  if (!answer.ok) throw new Error(`${path} was answered with status ${answer.status}.`);
  return performance.now() - sent;
}
