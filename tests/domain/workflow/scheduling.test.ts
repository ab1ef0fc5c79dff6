import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { refuse } from '@/lib/domain/result';
import {
  decideCancelling,
  plannedAt,
  scheduleState,
  scheduleStates,
  whyNot,
} from '@/lib/domain/workflow/scheduling';

const now = new Date('2027-03-27T12:00:00Z');

describe('a time on the newsroom’s clock', () => {
  test.each([
    ['Europe/Berlin', '2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
    ['Europe/Berlin', '2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
    // Twice in autumn: the first time.
    ['Europe/Berlin', '2027-10-31T02:30', '2027-10-31T00:30:00.000Z'],
    ['Europe/Berlin', '2027-10-31T03:00', '2027-10-31T02:00:00.000Z'],
    ['Asia/Damascus', '2027-06-01T09:00', '2027-06-01T06:00:00.000Z'],
    ['America/New_York', '2027-11-07T01:30', '2027-11-07T05:30:00.000Z'],
    ['UTC', '2028-02-29T09:00', '2028-02-29T09:00:00.000Z'],
  ])('%s, %s is %s', (zone, local, instant) => {
    const at = plannedAt(zone, local, now);
    expect(at.ok && at.value.toISOString()).toBe(instant);
  });

  test.each([
    ['Europe/Berlin', '2027-03-28T02:00', 'Clocks in Europe/Berlin never show this time'],
    ['Europe/Berlin', '2027-03-28T02:59', 'Clocks in Europe/Berlin never show this time'],
    ['UTC', '2027-03-27T12:00', 'This time has passed'],
    ['Asia/Damascus', '2027-03-27T14:59', 'This time has passed'],
    ['UTC', '2028-06-01T09:00', 'within a year'],
  ])('%s, %s is refused: %s', (zone, local, message) => {
    const at = plannedAt(zone, local, now);
    expect(at).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', issues: [{ path: 'at', message: expect.stringContaining(message) }] },
    });
  });
});

test('what waits is cancelled by an editor, and nothing else is', () => {
  const person = (role: Actor['role'], scope: Actor['scope'] = 'write'): Actor => ({
    ...{ id: 'me', name: 'Me', role, scope },
  });
  const answer = (state: (typeof scheduleStates)[number], actor: Actor) => {
    const decision = decideCancelling(state, actor);
    return decision.ok ? 'may' : decision.refusal.kind;
  };
  expect(scheduleStates.map((state) => answer(state, person('EDITOR')))).toEqual([
    ...['may', 'not_ready', 'not_ready', 'not_ready'],
  ]);
  expect(answer('WAITING', person('CHECKER'))).toBe('forbidden');
  expect(answer('WAITING', person('EDITOR', 'read'))).toBe('forbidden');
  for (const role of ['ADMIN', 'READER'] as const) expect(answer('WAITING', person(role))).toBe('not_found');
});

test('the state of a scheduled publication is the end that it came to', () => {
  const waits = { doneAt: null, failedAt: null, cancelledAt: null };
  expect(scheduleState(waits)).toBe('WAITING');
  expect(scheduleState({ ...waits, doneAt: now })).toBe('DONE');
  expect(scheduleState({ ...waits, failedAt: now })).toBe('FAILED');
  expect(scheduleState({ ...waits, cancelledAt: now })).toBe('CANCELLED');
});

test('why it did not happen is told in words, whatever the refusal', () => {
  expect(whyNot(refuse('not_ready', { reasons: ['One.', 'Two.'] }).refusal)).toBe('One. Two.');
  expect(whyNot(refuse('invalid', { issues: [{ path: 'a', message: 'Say why.' }] }).refusal)).toBe(
    'Say why.',
  );
  expect(whyNot(refuse('stale', { current: null, because: 'It changed.' }).refusal)).toBe('It changed.');
  for (const refusal of [refuse('not_found').refusal, refuse('stale', { current: null }).refusal])
    expect(whyNot(refusal)).toMatch(/\.$/);
});
