import { describe, expect, test, vi } from 'vitest';
import type { Answer, RefusedAnswer } from '@/components/form/answer';
import type { Trouble } from '@/components/form/attempt';
import { emptyReview } from '@/components/review/draft';
import { contentOf, fieldsIn } from '@/components/review/saved/content';
import { type Saved, saverFor } from '@/components/review/saved/saver';
import type { Refusal } from '@/lib/domain/result';
import type { ReviewDraftView } from '@/lib/schemas/review/draft';

type Kept = { version: number; content: string };

/** A server that keeps one draft as the service does. `lose`: how many of its next answers are lost on their way back. */
function aServer(kept: Kept | null = null, { lose = 0 } = {}) {
  const server = { kept, lose, writes: 0, busy: 0, most: 0 };
  const view = ({ version, content }: Kept): ReviewDraftView => ({
    ...{ version, content, round: 1, savedAt: '2026-11-30T10:42:00.000Z' },
  });
  const refused = (now: Kept): Answer<ReviewDraftView> => ({
    ...{ ok: false, kind: 'stale', sentence: '', issues: [] },
    refusal: { kind: 'stale', current: view(now) },
  });
  async function save(over: number, content: string): Promise<Answer<ReviewDraftView> | Trouble> {
    server.busy += 1;
    server.most = Math.max(server.most, server.busy);
    await Promise.resolve();
    server.busy -= 1;
    if (server.kept && server.kept.version !== over) return refused(server.kept);
    server.kept = { version: over + 1, content };
    server.writes += 1;
    if (server.lose > 0) {
      server.lose -= 1;
      return 'lost';
    }
    return { ok: true, value: view(server.kept) };
  }
  const drop = vi.fn(async () => {
    server.kept = null;
  });
  return { server, door: { save, drop } };
}

describe('a review is saved as it is typed', () => {
  test('one write at a time, each over the last', async () => {
    const { server, door } = aServer();
    const saver = saverFor(door, 0);
    const saved = await Promise.all(['a', 'ab', 'abc'].map(saver.save));
    expect(saved.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved']);
    expect(server).toMatchObject({ kept: { version: 3, content: 'abc' }, most: 1 });
  });

  test('an answer that was lost is no conflict: neither with the same words nor with more', async () => {
    for (const next of ['a', 'ab']) {
      const { server, door } = aServer(null, { lose: 1 });
      const saver = saverFor(door, 0);
      expect(await saver.save('a')).toEqual({ kind: 'trouble', trouble: 'lost' });
      expect(await saver.save(next)).toMatchObject({ kind: 'saved' });
      expect(server.kept?.content).toBe(next);
    }
  });

  test('what was written in another place is not written over, until its writer has seen it', async () => {
    const { server, door } = aServer({ version: 4, content: 'theirs' });
    const saver = saverFor(door, 2);
    expect(await saver.save('mine')).toMatchObject({
      kind: 'elsewhere',
      draft: { version: 4, content: 'theirs' },
    });
    expect(server.kept?.content).toBe('theirs');
    saver.goOn(4);
    expect(await saver.save('mine')).toMatchObject({ kind: 'saved', version: 5 });
  });

  test('what is thrown away goes after what is on its way', async () => {
    const { server, door } = aServer();
    const saver = saverFor(door, 0);
    const saved = saver.save('a');
    await saver.drop();
    expect(await saved).toMatchObject({ kind: 'saved' });
    expect(server.kept).toBeNull();
    expect(door.drop).toHaveBeenCalledWith(1);
  });

  test.each<[Refusal, Saved]>([
    [{ kind: 'unauthenticated' }, { kind: 'trouble', trouble: 'ended' }],
    [
      { kind: 'busy', retryAfterSeconds: 1 },
      { kind: 'trouble', trouble: 'failed' },
    ],
    [{ kind: 'not_ready', reasons: [] }, { kind: 'over' }],
    [{ kind: 'forbidden', reasons: [] }, { kind: 'over' }],
    [{ kind: 'other_person', now: 'Daniel' }, { kind: 'over' }],
  ])('%o: %o', async (refusal, expected) => {
    const answer: RefusedAnswer = { ok: false, kind: refusal.kind, sentence: '', issues: [], refusal };
    const saver = saverFor({ save: async () => answer, drop: async () => undefined }, 0);
    expect(await saver.save('a')).toEqual(expected);
  });
});

describe('what is sent of a draft', () => {
  const empty = emptyReview('FACTUAL');
  const typed = { ...empty, rationale: 'I looked.', over: 3 };

  test('comes back as it was, and does not say what it goes on from', () => {
    expect(contentOf(typed)).not.toContain('over');
    expect(fieldsIn(contentOf(typed), empty)).toEqual({ ...empty, rationale: 'I looked.' });
    expect(contentOf(fieldsIn(contentOf(typed), empty) ?? empty)).toBe(contentOf(typed));
  });

  test.each([
    '',
    '[]',
    'null',
    '{}',
    '{"finding":{"verdict":1},"rationale":"","explanations":{},"evidence":[]}',
  ])('what no form of ours wrote fills none: %s', (content) => expect(fieldsIn(content, empty)).toBeNull());
});
