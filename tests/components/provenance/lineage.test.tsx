import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LineageChanges } from '@/components/provenance/lineage/history';
import { LineageList } from '@/components/provenance/lineage/list';
import { SharedWords } from '@/components/provenance/lineage/shared-words';
import { endAddress, lineageInWords } from '@/components/provenance/lineage/words';
import { clueInWords } from '@/lib/domain/provenance/tracing/telling';
import type { LineageView } from '@/lib/schemas/provenance/lineage';

const by = { id: 'p1', name: 'Rana', role: 'CHECKER' } as const;
const paper = {
  kind: 'article',
  id: 'a1',
  title: 'The taps',
  by: 'Noon Post',
  publishedAt: '2024-12-06',
} as const;
const wire = { kind: 'article', id: 'a2', title: 'Taps', by: 'Agence Nord', publishedAt: null } as const;

const lineage: LineageView = {
  ...{ id: 'l1', version: 1, type: 'REPUBLISHES', from: paper, to: wire, agency: null, state: 'CONFIRMED' },
  ...{ reason: 'Its last line says so.', clue: null, share: null, words: null },
  ...{
    createdBy: by,
    createdAt: '2026-11-30T09:00:00.000Z',
    judgedBy: by,
    judgedAt: '2026-11-30T09:00:00.000Z',
  },
};
const suggestion: LineageView = {
  ...lineage,
  ...{
    state: 'SUGGESTED',
    clue: 'SHARED_TEXT',
    share: 0.9999,
    createdBy: null,
    judgedBy: null,
    judgedAt: null,
  },
};

const inText = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([),.”])/g, '$1')
    .trim();
const listed = (item: LineageView, here?: string) =>
  renderToStaticMarkup(<LineageList label="Here" items={[item]} {...(here && { here })} />);

describe('a list of what comes from what', () => {
  it('says of each what it has to do with which, how it is known, and who says so', () => {
    const words = inText(listed(lineage));
    expect(words).toMatch(/^The taps \( ?Noon Post, 6 December 2024\) republishes Taps \( ?Agence Nord\)/);
    expect(words).toContain('Its last line says so. Rana, 30 November 2026');
    expect(words).not.toContain('Suggested');
  });

  it('calls what the page is about “This”, and leads to the other', () => {
    const markup = listed(lineage, 'a1');
    expect(inText(markup)).toMatch(/^This republishes Taps/);
    expect(markup).toContain('href="/desk/articles/a2"');
    expect(markup).not.toContain('href="/desk/articles/a1"');
  });

  it('says of a suggestion what it was made from, and never more than that', () => {
    expect(inText(listed(suggestion))).toMatch(/^Suggested The taps/);
    expect(inText(listed(suggestion))).toContain('99% of the shorter text stands in both.');
  });

  it('says that an agency is no source yet', () => {
    const credited = { ...suggestion, to: null, agency: 'TASS', clue: 'CREDIT' as const, words: '(TASS)' };
    expect(inText(listed(credited))).toContain('republishes TASS (not among the sources yet)');
    expect(lineageInWords(credited)).toContain('TASS');
  });
});

it.each([
  [{ clue: 'CANONICAL', share: null, words: 'https://a.example/' }, /Both give this address: .*a\.example/],
  [{ clue: 'CREDIT', share: null, words: '(AP)' }, /It is credited: “.*\(AP\).*”/],
  [{ clue: 'LINK', share: null, words: 'as reported' }, /It links there: “.*as reported.*”/],
] as const)('a clue is a sentence: %j', (clue, words) => {
  expect(clueInWords(clue)).toMatch(words);
});

it('what was said by hand has no clue', () => {
  expect(clueInWords({ clue: null, share: null, words: null })).toBeNull();
});

it.each([
  ['article', '/desk/articles/x'],
  ['evidence', '/desk/evidence/x'],
  ['source', '/desk/sources/x'],
] as const)('%s stands at %s', (kind, address) => {
  expect(endAddress({ kind, id: 'x' })).toBe(address);
});

it('a history says what each part was and became, who changed it and why', () => {
  const at = '2026-11-30T10:00:00.000Z';
  const [before, after] = [
    { type: 'CITES', reason: 'It names them.' },
    { type: 'TRANSLATES', reason: 'It is theirs in Arabic.' },
  ] as const;
  const items = [
    { at, by: null, what: 'REJECTED', reason: 'It is not.', before: after, after: null },
    { at, by, what: 'EDITED', reason: null, before, after },
  ] as const;
  const words = inText(renderToStaticMarkup(<LineageChanges history={{ items: [...items] }} />));
  expect(words).toMatch(/^Rejected .* It is not\. Changed .*Rana It cites the other\. It names them\./);
  expect(words).toContain('It translates the other. It is theirs in Arabic.');
  const none = renderToStaticMarkup(<LineageChanges history={{ items: [] }} />);
  expect(none).toContain('Nobody has said anything');
});

it('words in both stand side by side, each marked among its neighbours', () => {
  const place = (exact: string) => ({ start: 0, end: 9, before: 'Here ', exact, after: ' there.' });
  const shared = { share: 1, stretches: [{ from: place('38 of 40 taps'), to: place('38 OF 40 TAPS') }] };
  const markup = renderToStaticMarkup(<SharedWords from={paper} to={wire} shared={shared} />);
  expect(markup).toContain('<mark>38 of 40 taps</mark>');
  expect(markup).toContain('<mark>38 OF 40 TAPS</mark>');
  expect(inText(markup)).toContain('Noon Post');
});
