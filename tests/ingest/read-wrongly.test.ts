import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatOf } from '@/lib/domain/article/files';
import { extract } from '@/lib/ingest/extract';

const CASES = new URL('../../../shared/cases/ingest/', import.meta.url);

const textOf = (file: string) => {
  const result = extract({
    bytes: readFileSync(new URL(file, CASES)),
    format: formatOf(file) ?? 'TEXT',
    fileName: file,
  });
  return result.ok ? result.value.text.split('\n\n') : [];
};

describe.skipIf(!existsSync(CASES))('what was read wrongly once', () => {
  it.each<[string, string[]]>([
    [
      'sup-note-numbers.html',
      ['The blast killed 17³ people and 120 were hurt.', 'The tank held 10⁶ litres.'],
    ],
    ['del-ins.html', ['The minister was dismissed on Friday with 12 aides.']],
    [
      'table-rows.html',
      [
        'Before.',
        'District, Killed, Hurt',
        'Harbour, Killed: 14, Hurt: 30',
        'Mill, Killed: –, Hurt: 3',
        'After.',
      ],
    ],
    [
      'table-and-note.md',
      ['Text more.', '[^1]: Note here.', 'District, Killed', 'Harbour, Killed: 14', 'Mill, Killed: 3'],
    ],
    [
      'transcript-brackets.md',
      [
        'Interview of the harbour clerk.',
        '[Reporter]: When did you leave the port?',
        '[Clerk]: Friday.',
        '[Reporter]: Did [Clerk] sign the lease?',
        'The toll is 12 [editor]. Fifty were hurt.',
        '[editor]: checked on Friday by phone',
        '[^1]: Hospital list, 6 December.',
      ],
    ],
    ['year-at-line-start.md', ['A list of years:', '1986. A great year for herring.', 'Next.']],
  ])('%s', (file, expected) => expect(textOf(file)).toEqual(expected));

  it('local-midnight.html', () => {
    const result = extract({ bytes: readFileSync(new URL('local-midnight.html', CASES)), format: 'HTML' });
    expect(result.ok && result.value).toMatchObject({
      meta: { publishedAt: '2024-12-06T00:30+03:00', byline: 'P. Other, Q. Writer' },
      guesses: [{ kind: 'BYLINE', count: 2, example: 'P. Other | Q. Writer' }],
    });
  });
});
