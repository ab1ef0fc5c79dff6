import { describe, expect, test } from 'vitest';
import { aspects } from '@/lib/domain/publication/aspects';
import { compare, comparedNames } from '@/lib/domain/publication/comparing';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { buildSnapshot, corrected, retractedSnapshot } from '@/lib/domain/publication/snapshot';
import { publicationFacts, someEvidence } from '../../support/publication-facts';

const at = (day: number) => `2026-11-${day}T10:00:00.000Z`;
const first = buildSnapshot(publicationFacts({ at: at(10) }));
const note = (day: number, words: string) =>
  ({ kind: 'CORRECTION', at: at(day), before: '', after: '', note: words }) as const;
const after = (previous: Snapshot, day: number, over: Parameters<typeof publicationFacts>[0] = {}) =>
  corrected(buildSnapshot(publicationFacts({ ...over, previous, at: at(day) })), note(day, `Of day ${day}.`));

const { claim } = publicationFacts();
const second = after(first, 11, { claim: { ...claim, statement: `${claim.statement} At all.` } });
const third = after(second, 12, {
  claim: { ...claim, statement: `${claim.statement} At all.` },
  evidence: [someEvidence({ title: 'Another report' })],
  summary: 'It was not. Two papers say so.',
});

const between = (from: [number, Snapshot], to: [number, Snapshot]) => compare('a-claim', from, to);

describe('two versions of a claim', () => {
  test('are compared under the headings of the page, word by word, in its order', () => {
    const { parts, from, to } = between([1, first], [3, third]);
    expect(parts.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['The claim', 'In short', 'The evidence']),
    );
    expect(parts.map(({ part }) => part).indexOf('The claim')).toBe(0);
    const [statement] = parts[0]?.changes ?? [];
    expect(statement).toMatchObject({ what: 'Statement', how: 'changed' });
    expect(statement?.runs.filter(({ kind }) => kind === 'come').map(({ text }) => text.trim())).toEqual([
      'At all.',
    ]);
    expect([from, to]).toEqual([
      { sequence: 1, state: 'LIVE', publishedAt: at(10), takenBack: false },
      { sequence: 3, state: 'LIVE', publishedAt: at(12), takenBack: false },
    ]);
  });

  test('come with what readers were told between them, and nothing from before', () => {
    expect(between([1, first], [3, third]).notes.map((told) => told.note)).toEqual([
      'Of day 11.',
      'Of day 12.',
    ]);
    expect(between([2, second], [3, third]).notes.map((told) => told.note)).toEqual(['Of day 12.']);
  });

  test('that say the same have no parts', () => {
    expect(
      between([1, first], [2, buildSnapshot(publicationFacts({ previous: first, at: at(11) }))]).parts,
    ).toEqual([]);
  });

  test('of which one was taken back are not compared: its words are nowhere', () => {
    const gone = retractedSnapshot(first, { note: 'Forged.', at: at(11) });
    const again = after(gone, 12, { claim: { ...claim, statement: 'Something else.' } });
    const found = between([1, gone], [3, again]);
    expect([found.from, found.parts]).toEqual([
      { sequence: 1, state: 'LIVE', publishedAt: at(10), takenBack: true },
      [],
    ]);
    expect(between([1, gone], [2, gone])).toMatchObject({
      to: { state: 'RETRACTED', takenBack: false },
      parts: [],
    });
  });
});

test('every aspect of a claim has a place in a comparison', () => {
  expect(aspects.map(({ name }) => name).filter((name) => !comparedNames.includes(name))).toEqual([]);
});
