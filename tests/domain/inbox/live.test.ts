import { describe, expect, test } from 'vitest';
import { signedOut } from '@/lib/domain/actor';
import { changeIn, type LiveClaim, liveFor, type Recorded } from '@/lib/domain/inbox/live';
import { silent } from '@/lib/domain/inbox/silent';
import { audience } from '@/lib/domain/inbox/verbs';

const person = (id: string, role: 'CHECKER' | 'EDITOR' | 'ADMIN' | 'READER' = 'CHECKER') =>
  ({ id, name: id, role, scope: 'read' }) as const;

const claims = (status: LiveClaim['status'] = 'DRAFT') =>
  new Map<string, LiveClaim>([
    ['one', { status, authorId: 'miriam', contributorIds: ['tomas'], version: 3 }],
    ['two', { status, authorId: 'miriam', contributorIds: [], version: 1 }],
  ]);
const names = new Map([['miriam', 'Miriam']]);
const did = (verb: string, claimId: string | null = 'one', actorId: string | null = 'miriam'): Recorded => ({
  ...{ verb, claimId, actorId },
});

describe('what a page hears', () => {
  test.each([
    ['claim.submitted', 'moved'],
    ['claim.edited', 'edited'],
    ['attribution.added', 'edited'],
    ['assignment.taken', 'assigned'],
    ['comment.made', 'commented'],
    ['override.asked', 'moved'],
    ['review.sealed', null],
    ['review.amended', null],
    ['round.steppedAside', null],
    ['assignment.lapsed', null],
    ['assignment.ended', null],
    ['assignment.replaced', null],
    ['capture.asked', null],
    ['lineage.added', null],
    ['session.begun', null],
    ['never.heardOf', null],
  ])('of %s: %s', (verb, change) => {
    expect(changeIn(verb)).toBe(change);
  });

  test('each claim once, with what happened to it last, its version and who did it', () => {
    const events = [did('claim.edited'), did('claim.submitted', 'two', null), did('claim.submitted')];
    expect(liveFor(person('tomas'), events, claims(), names)).toEqual([
      { claimId: 'one', change: 'moved', version: 3, by: 'Miriam' },
      { claimId: 'two', change: 'moved', version: 1, by: null },
    ]);
  });

  test('nothing of what its reader did, of what does not exist for them, or where they are not on the desk', () => {
    const events = [did('claim.withdrawn')];
    const heard = (actor: Parameters<typeof liveFor>[0], status: LiveClaim['status']) =>
      liveFor(actor, events, claims(status), names).length;
    expect(heard(person('miriam'), 'DRAFT')).toBe(0);
    expect(heard(person('other'), 'WITHDRAWN')).toBe(0);
    expect(heard(person('tomas'), 'WITHDRAWN')).toBe(1);
    expect(heard(person('other', 'EDITOR'), 'WITHDRAWN')).toBe(1);
    for (const actor of [person('admin', 'ADMIN'), person('reader', 'READER'), signedOut])
      expect(heard(actor, 'DRAFT')).toBe(0);
  });
});

/** A small generator of numbers, the same each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('whatever else happens, what reviewers do in an open round changes nothing that anybody hears', () => {
  const verbs = [...Object.keys(audience), ...silent];
  const blind = ['review.sealed', 'round.steppedAside', 'comment.made', 'capture.asked', 'lineage.added'];
  for (let seed = 0; seed < 300; seed++) {
    const random = chance(seed);
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const events = Array.from({ length: 8 }, () =>
      did(one(verbs), one(['one', 'two', null]), one(['miriam', 'tomas', null])),
    );
    const more = events.flatMap((event) => [
      event,
      ...(random() < 0.5 ? [did(one(blind), null, 'reviewer')] : []),
    ]);
    more.push(did('evidence.added', 'one', 'reviewer'));
    for (const actor of [person('other'), person('tomas'), person('editor', 'EDITOR')]) {
      const heard = (list: readonly Recorded[]) =>
        JSON.stringify(liveFor(actor, list, claims('IN_REVIEW'), names));
      expect(heard(more)).toBe(heard(events));
    }
  }
});
