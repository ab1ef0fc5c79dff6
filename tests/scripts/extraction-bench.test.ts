import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { extractionFigures } from '@/scripts/bench/extraction/figures';

const SENTENCE = 'The canal board met for three hours on Tuesday and put off its decision until the spring.';
const PAGE = `<title>Toll raised</title><nav><a href=/>Home</a></nav><article><h1>Toll raised</h1><p>${SENTENCE}</p></article>`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const allPages = () =>
  [...extractionFigures(folder)]
    .find((line) => line.startsWith('all pages'))
    ?.split(/\s{2,}/)
    .slice(1);

it('reads a folder in the form of mozilla/readability', () => {
  mkdirSync(join(folder, 'toll'));
  const write = (file: string, text: string) => writeFileSync(join(folder, 'toll', file), text);
  write('source.html', PAGE);
  write('expected.html', `<h1>Toll raised</h1><p>${SENTENCE}</p>`);
  write('expected-metadata.json', JSON.stringify({ title: 'Toll raised', byline: 'A. Writer' }));
  expect(allPages()).toEqual(['1.000', '1.000', '1.000', '1/1', '0/1', '0/0\n']);
});

it('reads a folder in the form of scrapinghub/article-extraction-benchmark, where headlines are no text', () => {
  mkdirSync(join(folder, 'html'));
  writeFileSync(join(folder, 'html', 'a1.html.gz'), gzipSync(PAGE));
  writeFileSync(
    join(folder, 'ground-truth.json'),
    JSON.stringify({ a1: { articleBody: SENTENCE, url: 'https://www.post.example/toll' } }),
  );
  expect(allPages()).toEqual(['0.944', '0.895', '1.000', '0/0', '0/0', '0/0\n']);
  expect([...extractionFigures(folder)].at(-1)).toMatch(/^post\.example\/toll /);
});
