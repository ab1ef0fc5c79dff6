import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PublicAsked } from '@/components/publication/claim/checks/asked';
import { PublicLetPass } from '@/components/publication/claim/checks/let-pass';
import { policyGates } from '@/lib/domain/claim/gate';
import type { SnapshotReply } from '@/lib/domain/publication/parts/reply';

const publishedAt = '2026-03-05T10:00:00.000Z';

const asked = (over: Partial<SnapshotReply> = {}): SnapshotReply => ({
  ...{ whom: 'The harbour office', source: null, how: 'by e-mail', outcome: 'PENDING' },
  ...{ askedAt: '2026-03-01T10:00:00.000Z', deadline: '2026-03-04T10:00:00.000Z' },
  ...{ outcomeAt: null, reply: null },
  ...over,
});

/** What is read out of a piece of a page. */
const wordsOf = (node: React.ReactNode): string =>
  renderToStaticMarkup(node)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('whom we asked', () => {
  test.each([
    [{}, 'The harbour office had not answered by the deadline.'],
    [{ deadline: '2026-03-09T10:00:00.000Z' }, 'has not answered yet; the deadline was still to come'],
    [{ outcome: 'DECLINED' }, 'The harbour office declined to comment.'],
    [{ outcome: 'NO_RESPONSE' }, 'The harbour office did not answer.'],
    [{ outcome: 'REPLIED', reply: 'We deny it.' }, 'The harbour office answered.We deny it.'],
  ] as const)('%j: %s', (over, words) => {
    const read = wordsOf(<PublicAsked publishedAt={publishedAt} replies={[asked(over)]} />);
    expect(read).toContain('We asked The harbour office on 1 March 2026 (by e-mail)');
    expect(read).toContain(words);
  });

  test('who has a page is linked, by their own name alone', () => {
    const source = { slug: 'harbour', name: 'The harbour office', kind: 'ORGANISATION' } as const;
    const page = (whom: string) =>
      renderToStaticMarkup(<PublicAsked publishedAt={publishedAt} replies={[asked({ whom, source })]} />);
    expect(page('The harbour office')).toContain('href="/sources/harbour"');
    expect(page('Its lawyer')).not.toContain('href');
  });
});

test('what editors let a claim pass is said of every gate, with their reason and no name', () => {
  const overrides = policyGates.map((gate) => ({
    ...{ gate, reason: 'The office burned down.', at: publishedAt, by: ['EDITOR', 'EDITOR'] as const },
  }));
  const read = wordsOf(<PublicLetPass overrides={overrides.map((o) => ({ ...o, by: [...o.by] }))} />);
  expect(read.match(/Two editors agreed to publish this (?:though|without)/g)).toHaveLength(
    policyGates.length,
  );
  expect(read).toContain(
    'The office burned down.Editors who took no part in writing or reviewing, 5 March 2026',
  );
});
