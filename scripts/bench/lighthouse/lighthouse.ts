import { cpus, loadavg } from 'node:os';
import { startNginx } from '../../setup/nginx.mjs';
import { scratchFolder } from '../../setup/scratch-folder.mjs';
import type { Choices } from '../choices';
import { prepareNewsroom } from '../newsroom/prepare';
import { built } from '../serving/newsrooms';
import { startOurs } from '../serving/site';
import type { Report } from './report';
import { type Judged, tablesOf } from './tables';
import { ensureLighthouse, judge } from './tool';

/** Readers' pages of the demo newsroom. */
const PAGES = {
  home: '/',
  claim: '/claims/no-formal-agreement-governed-the-river-guards-departure-from-the-kessary-valley',
  article: '/articles/the-quiet-departure-from-kessary',
  search: '/search?q=guard',
};

/**
 * What Lighthouse says of readers' pages: of the demo newsroom, from the built server, through nginx by deploy/nginx.conf
 * with TLS, packed, as readers get them.
 */
export async function* lighthouseFigures({ runs }: Pick<Choices, 'runs'>): AsyncGenerator<string> {
  yield 'Installing Lighthouse …\n';
  await ensureLighthouse();
  yield* built();
  const newsroom = await prepareNewsroom('sqlite', { articles: 0, published: 0, waiting: 0 });
  const started: { stop: () => Promise<void> }[] = [{ stop: newsroom.clear }];
  try {
    const ours = await startOurs(newsroom, 1);
    started.push(ours);
    const nginx = await startNginx({ upstreams: ours.ports });
    started.push(nginx);
    const judged: Judged[] = [];
    const [processors, busy] = [cpus().length, loadavg()[0]?.toFixed(1)];
    for (const [page, path] of Object.entries(PAGES)) {
      yield `  ${page}, ${runs} times\n`;
      judged.push({ page, reports: await reportsOf(`https://localhost:${nginx.https}${path}`, runs) });
    }
    yield `\nLighthouse as a phone, throttling simulated; medians of ${runs}; ${processors} processors, load ${busy} before\n`;
    yield tablesOf(judged);
  } finally {
    for (const { stop } of started.reverse()) await stop();
  }
}

async function reportsOf(url: string, runs: number): Promise<Report[]> {
  const folder = scratchFolder('lighthouse');
  const reports: Report[] = [];
  for (let n = 0; n < runs; n++) reports.push(await judge(url, folder));
  return reports;
}
