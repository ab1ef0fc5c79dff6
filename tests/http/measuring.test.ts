import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Measures } from '@/lib/config/measures';
import { templateOf } from '@/lib/http/door/allowed';
import { measureRequests } from '@/lib/http/door/measuring';
import { PAGES } from '@/lib/http/page-templates';

test.each([
  ['/', '/'],
  ['/?q=secret', '/'],
  ['/claims/a-claim', '/claims/{slug}'],
  ['/claims/a-claim/versions/3', '/claims/{slug}/versions/{sequence}'],
  ['/desk/claims/new', '/desk/claims/new'],
  ['/desk/claims/01abc', '/desk/claims/{id}'],
  ['/api/v1/claims/similar', '/api/v1/claims/similar'],
  ['/api/v1/claims/01abc/moves', '/api/v1/claims/{claimId}/moves'],
  ['/healthz', '/healthz'],
  ['/_next/static/chunks/a.js', '/_next'],
  ['/password/a-secret', '/password/{secret}'],
  ['/wp-login.php', 'other'],
  ['nonsense', 'other'],
])('%s is measured as %s', (target, template) => {
  expect(templateOf(target)).toBe(template);
});

test('knows the address of every page', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' });
  const addresses = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?:^|\/)page\.tsx$|^\(public\)\/(?!\[\.\.\.).*\/?route\.ts$/.test(file))
    .map((file) => `/${file}`.replace(/\/\([^/]*\)/g, '').replace(/\/(?:page\.tsx|route\.ts)$/, ''))
    .map((path) => path.replaceAll('[', '{').replaceAll(']', '}') || '/');
  expect(PAGES).toEqual(expect.arrayContaining(addresses));
  const routes = ['/robots.txt', '/sitemap.xml'];
  expect([...PAGES].sort()).toEqual([...addresses, ...routes].sort());
});

const measures = new Measures();
let site: Server;
let metrics: Server;
const at = (server: Server, path: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

beforeAll(async () => {
  metrics = await measureRequests(measures, { host: '127.0.0.1', port: 0 });
  site = createServer((_, response) => response.writeHead(404).end());
  await new Promise<void>((settle) => site.listen(0, '127.0.0.1', settle));
});
afterAll(() => {
  site.close();
  metrics.close();
});

test('requests are counted by their template, and what was asked for is nowhere', async () => {
  await (await at(site, '/claims/an-unpublished-slug?q=words')).text();
  await (await at(site, '/made-up-address')).text();
  await measures.databaseTime('write', async () => null);
  measures.page('kept');
  measures.signInRefused('too_many');
  const answer = await at(metrics, '/metrics');
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toBe(measures.contentType);
  for (const line of [
    'sourceline_http_request_seconds_count{method="GET",route="/claims/{slug}",status="404"} 1',
    'sourceline_http_request_seconds_count{method="GET",route="other",status="404"} 1',
    'sourceline_database_seconds_count{work="write"} 1',
    'sourceline_readers_pages_total{page="kept"} 1',
    'sourceline_sign_ins_refused_total{reason="too_many"} 1',
  ])
    expect(text.split('\n')).toContain(line);
  expect(text).toContain('process_cpu_seconds_total');
  expect(text).not.toMatch(/unpublished|words|made-up|\/metrics/);
});

test('nothing else is answered there', async () => {
  expect((await at(metrics, '/')).status).toBe(404);
});
