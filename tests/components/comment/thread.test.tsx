import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { CommentActions } from '@/components/comment/actions';
import { CommentBody } from '@/components/comment/body';
import { Comments } from '@/components/comment/comments';
import { CommentCountLink } from '@/components/comment/count';
import { thingOf } from '@/components/comment/things';
import { ToastProvider } from '@/components/ui/toast';
import type { CommentList, CommentView, ThreadView } from '@/lib/schemas/comment';

const rana = { id: 'rana', name: 'Rana Haddad', role: 'CHECKER' } as const;
const yes = { allowed: true, because: [] };
const no = { allowed: false, because: ['It is resolved already.'] };

const comment = (over: Partial<CommentView> = {}): CommentView => ({
  ...{ id: 'c1', claimId: 'claim', threadId: null, version: 1, subject: 'CLAIM', subjectId: null },
  ...{ body: 'Is this all?', by: rana, mine: false, at: '2026-11-30T12:00:00.000Z', editedAt: null },
  ...{ takenBackAt: null, mentions: [], blocking: false, resolved: null },
  may: { answer: yes, edit: no, takeBack: no, resolve: yes, reopen: no },
  ...over,
});

const nobody = () => Promise.reject(new Error('Nobody presses anything here.'));
const actions: CommentActions = {
  ...{ make: nobody, answer: nobody, edit: nobody, takeBack: nobody, resolve: nobody, reopen: nobody },
};

function drawn(thread: Partial<ThreadView>, over: Partial<CommentList> = {}) {
  const one: ThreadView = { comment: comment(), answers: [], next: null, only: null, ...thread };
  const comments: CommentList = {
    ...{ items: [one], next: null, counts: [], make: yes, only: null, people: [rana], ...over },
  };
  const things = [{ subject: 'CLAIM' as const, id: null, label: 'On the claim', words: null }];
  const shown = { open: true, about: undefined, cursor: undefined };
  return renderToStaticMarkup(
    <ToastProvider>
      <Comments {...{ claimId: 'claim', comments, things, shown, me: 'me', actions }} />
    </ToastProvider>,
  );
}

describe('a thread', () => {
  test('says who wrote, what, and what can be done', () => {
    const html = drawn({ next: 'more' });
    for (const words of ['Rana Haddad', 'Is this all?', 'On the claim', '>Answer<', '>Resolve<'])
      expect(html).toContain(words);
    expect(html).toContain('/desk/claims/claim/comments/c1');
    expect(html).not.toContain('Open again');
  });

  test('says that it blocks, that its words were taken back, and how it was settled', () => {
    expect(drawn({ comment: comment({ blocking: true }) })).toContain('Blocks approval');
    const takenBackAt = '2026-11-30T13:00:00.000Z';
    const taken = drawn({ comment: comment({ body: '', blocking: true, takenBackAt }) });
    expect(taken).toContain('Taken back.');
    expect(taken).not.toContain('Blocks approval');
    const resolved = { by: rana, at: takenBackAt, words: 'Quoted in full.' };
    expect(drawn({ comment: comment({ resolved, may: { ...comment().may, reopen: yes } }) })).toMatch(
      /Resolved.*Quoted in full\..*Open again/s,
    );
  });

  test('names nobody whose name is withheld, and says who alone sees what is blind', () => {
    expect(drawn({ comment: comment({ by: null }) })).toContain('A colleague, unnamed');
    const html = drawn({ only: [rana] }, { only: [rana] });
    expect(html).toContain('Until the round concludes, this is seen by');
    expect(html).toContain('what you write is seen by');
  });
});

test('words are plain text: lines stay, and only the web is linked', () => {
  const text = 'See <b>https://example.org/a</b>,\njavascript:alert(1) and https://example.org/b.';
  const html = renderToStaticMarkup(<CommentBody text={text} />);
  expect(html.match(/<a /g)).toHaveLength(2);
  expect(html).toContain('&lt;b&gt;');
  expect(html).not.toMatch(/href="(?!https:\/\/example\.org\/[ab]")/);
  expect(html).toContain('rel="noopener noreferrer nofollow external"');
});

test.each([
  [undefined, 'Comment'],
  [{ all: 1, open: 0, blocking: 0 }, '1 comment, settled'],
  [{ all: 3, open: 1, blocking: 0 }, '1 open comment'],
  [{ all: 3, open: 2, blocking: 1 }, '2 open comments, 1 blocking'],
])('beside a thing it says how much is said of it: %j', (counts, words) => {
  const thing = { subject: 'PASSAGE', id: 'p', label: 'On a passage', words: 'No agreement' } as const;
  const count = counts && { subject: 'PASSAGE' as const, subjectId: 'p', ...counts };
  const html = renderToStaticMarkup(<CommentCountLink claimId="claim" thing={thing} count={count} />);
  expect(html).toContain(`>${words}<`);
  expect(html).toContain('about=p');
});

test('what a draft has lost is called so', () => {
  expect(thingOf([], { subject: 'PASSAGE', subjectId: 'p' }).label).toBe(
    'On a passage that the claim has no more',
  );
});
