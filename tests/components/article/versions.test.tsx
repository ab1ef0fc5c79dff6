import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { comparedIn, versionsAt } from '@/app/desk/articles/[id]/versions/address';
import { VersionList } from '@/components/article/versions/list';
import type { VersionCard } from '@/lib/schemas/article/version';

const version = (more: Partial<VersionCard>): VersionCard => ({
  id: `v${more.sequence}`,
  sequence: 1,
  method: 'IMPORTED',
  sha256: '',
  fetchedAt: '2026-11-28T14:05:00.000Z',
  fetchedBy: { id: 'p', name: 'Rana Haddad', role: 'CHECKER' },
  extractor: 'text',
  extractorVersion: '1',
  sourceSha256: null,
  ...more,
});

describe('each version says how it came, and what it changed', () => {
  test.each<[Partial<VersionCard>, string | null, string]>([
    [{ sequence: 1 }, null, 'Imported by Rana HaddadThe first text'],
    [
      { sequence: 2, method: 'CHECKED', fetchedBy: null },
      '3 words added',
      'Found at its address, by the schedule3 words added',
    ],
    [{ sequence: 3, method: 'UPLOADED' }, null, '3, the newest28 Nov 2026, 14:05 UTCUploaded by Rana Haddad'],
    [{ sequence: 2, method: 'PASTED' }, null, 'Pasted by Rana HaddadToo long to measure here'],
  ])('%o', (more, change, words) => {
    const html = renderToStaticMarkup(
      <VersionList newest={3} versions={[{ version: version(more), change, difference: null }]} />,
    );
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain(words);
  });
});

describe('which two versions are compared', () => {
  test.each([
    [{}, [3, 2, 1], { from: 2, to: 3 }],
    [{ from: '1', to: '3' }, [3, 2, 1], { from: 1, to: 3 }],
    [{ from: '3', to: '1' }, [3, 2, 1], { from: 3, to: 1 }],
    [{ to: '2' }, [3, 2, 1], { from: 1, to: 2 }],
    [{ from: 'x', to: '9' }, [3, 2, 1], { from: 2, to: 3 }],
    [{ from: ['1', '2'] }, [3, 2, 1], { from: 1, to: 3 }],
    [{}, [1], null],
    [{}, [], null],
  ])('%o of %o: %o', (asked, sequences, compared) => {
    expect(comparedIn(asked, sequences)).toEqual(compared);
  });

  test('the address says so, and leads to the difference', () => {
    expect(versionsAt('a')).toBe('/desk/articles/a/versions');
    expect(versionsAt('a', { cursor: 'c', compared: { from: 1, to: 2 } })).toBe(
      '/desk/articles/a/versions?cursor=c&from=1&to=2#difference',
    );
  });
});
