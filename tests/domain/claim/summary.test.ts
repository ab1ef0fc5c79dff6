import { describe, expect, test } from 'vitest';
import { type Actor, roles, signedOut } from '@/lib/domain/actor';
import { statuses } from '@/lib/domain/claim/claim';
import {
  asSummary,
  decideSummary,
  isSummarised,
  summaryLength,
  summaryProblem,
} from '@/lib/domain/claim/summary';

const two = 'The taps were safe. The city’s table lists every one of them.';

describe('what a summary is', () => {
  test.each([
    ['one sentence', 'The taps were safe.', 'two or three sentences; this is one'],
    ['two', two, null],
    ['three', `${two} Two stay closed.`, null],
    ['four', `${two} Two stay closed. Nobody has said until when.`, 'these are 4'],
    ['500 characters', `${'a'.repeat(494)}. Yes.`, null],
    ['501 characters', `${'a'.repeat(495)}. Yes.`, 'Keep it to 500 characters; these are 501.'],
    ['500 characters of two UTF-16 units', `${'𐤀'.repeat(494)}. Yes.`, null],
    ['two in Arabic', 'لا يوجد اتفاق موقّع. هل وُجد اتفاق سري؟', null],
    ['one in Arabic', 'لا يوجد اتفاق موقّع', 'this is one'],
    ['two in Hindi', 'कोई समझौता नहीं हुआ। किसी ने हस्ताक्षर नहीं किए।', null],
    ['one in Hindi', 'कोई समझौता नहीं हुआ।', 'this is one'],
    ['four in Urdu', 'کوئی نہیں۔ کسی نے کہا؟ نہیں۔ کبھی نہیں۔', 'these are 4'],
    ['Thai, which marks no sentences', 'ไม่มีข้อตกลงใด ไม่มีใครลงนามใน U.N. เอกสารนั้น', null],
    ['Lao', 'ບໍ່ມີຂໍ້ຕົກລົງໃດ ບໍ່ມີໃຜລົງນາມ', null],
    ['Khmer, which marks some', 'គ្មានកិច្ចព្រមព្រៀងទេ គ្មាននរណាចុះហត្ថលេខាទេ', null],
    ['501 characters in Thai', 'ก'.repeat(501), 'Keep it to 500 characters; these are 501.'],
    ['one that quotes Thai', 'The sign said “ไม่มี”.', 'this is one'],
    ['two in Chinese, with other marks', '没有签署协议！官方登记册中也没有？', null],
    ['two in Chinese', '没有签署协议。官方登记册中也没有。', null],
  ])('%s', (_, text, problem) => {
    if (problem === null) expect(summaryProblem(text)).toBeNull();
    else expect(summaryProblem(text)).toContain(problem);
  });

  test('is one paragraph, however it was typed', () => {
    expect(asSummary('  The taps were safe.\n\n Two  stay closed.\t')).toBe(
      'The taps were safe. Two stay closed.',
    );
  });

  test('is counted as far as it may go, and no further', () => {
    expect(summaryLength(two)).toEqual({ characters: 61, sentences: 2 });
    expect(summaryLength('A. '.repeat(10_000))).toEqual({ characters: 30_000, sentences: null });
  });
});

test('an opinion has no answer; every other claim needs its own', () => {
  const written = { writerId: 'somebody' };
  expect(isSummarised({ kind: 'OPINION', summary: null })).toBe(true);
  expect(isSummarised({ kind: 'FACTUAL', summary: null })).toBe(false);
  expect(isSummarised({ kind: 'FACTUAL', summary: written })).toBe(true);
});

describe('who may write it, and when', () => {
  const people: Actor[] = [
    signedOut,
    ...roles.map((role): Actor => ({ id: 'me', name: 'Me', role, scope: 'write' })),
  ];

  test.each(statuses)('%s', (status) => {
    for (const actor of people) {
      const result = decideSummary({ status }, actor);
      const onDesk = actor.role === 'CHECKER' || actor.role === 'EDITOR';
      expect(result.ok).toBe(onDesk && status === 'REVIEWED');
      if (!result.ok) expect(result.refusal.kind).toBe(onDesk ? 'not_ready' : 'not_found');
    }
  });

  test('not with a token that may only read', () => {
    const looking: Actor = { id: 'me', name: 'Me', role: 'EDITOR', scope: 'read' };
    expect(decideSummary({ status: 'REVIEWED' }, looking)).toMatchObject({ refusal: { kind: 'forbidden' } });
  });
});
