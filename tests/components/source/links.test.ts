import { expect, test } from 'vitest';
import { sidesOf, writtenOf } from '@/components/source/links/written';
import { LinkView } from '@/lib/schemas/source/link';

const by = { id: 'p1', name: 'Rana', role: 'CHECKER' } as const;
const [post, group] = [
  { id: 's1', slug: 'noon-post', name: 'Noon Post', kind: 'NEWS_OUTLET' },
  { id: 's2', slug: 'noon-group', name: 'Noon Group', kind: 'ORGANISATION' },
] as const;
const link: LinkView = LinkView.parse({
  ...{ id: 'l1', type: 'OWNED_BY', from: post, to: group, since: '2019', until: null, version: 2 },
  ...{ basis: 'The register of companies.', basisUrl: null, by, at: '2026-11-30T09:00:00.000Z' },
  removed: null,
});

test('a link that somebody saved first stands beside what was written: nothing differs but what was changed', () => {
  const written = { ...writtenOf(link), since: '2020', typed: { words: 'Dawn Group', making: null } };
  const differing = sidesOf(link, written).filter(({ theirs, yours }) => theirs !== yours);
  expect(sidesOf(link, writtenOf(link)).every(({ theirs, yours }) => theirs === yours)).toBe(true);
  expect(differing).toEqual([
    { label: 'To whom', theirs: 'Noon Group', yours: 'Dawn Group' },
    { label: 'Since', theirs: '2019', yours: '2020' },
  ]);
});
