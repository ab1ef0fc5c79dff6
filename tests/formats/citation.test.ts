import { expect, test } from 'vitest';
import { buildSnapshot, retractedSnapshot } from '@/lib/domain/publication/snapshot';
import { citation, shortCitation } from '@/lib/formats/citation';
import { publicationFacts } from '../support/publication-facts';

const site = { name: 'Sourceline', url: 'https://sourceline.example' };
const live = buildSnapshot(publicationFacts({ at: '2026-11-22T23:30:00.000Z' }));

test('a citation names the statement, the verdict, the frozen version, its day in UTC and its hash', () => {
  expect(citation(live, 'abc123', site)).toBe(
    'Sourceline: “There will be no more IRGC presence in Syria.”, rated “Supported”. Publication 1, 22 November 2026. ' +
      'https://sourceline.example/claims/there-will-be-no-more-irgc-presence/versions/1 (SHA-256 abc123).',
  );
});

test('a citation of a tombstone says that it was retracted, and no verdict', () => {
  const tombstone = retractedSnapshot(live, { note: 'We were wrong.', at: '2026-11-25T08:00:00.000Z' });
  const text = citation(tombstone, 'abc123', site);
  expect(text).toContain('retracted. Publication 2, 25 November 2026.');
  expect(text).not.toContain('Supported');
});

test('the short one names the statement, the day and the frozen version', () => {
  expect(shortCitation(live, site)).toBe(
    'Sourceline: “There will be no more IRGC presence in Syria.”, 22 November 2026. ' +
      'https://sourceline.example/claims/there-will-be-no-more-irgc-presence/versions/1',
  );
});

test.each([
  [
    'A statement that goes on and on until nobody would read it to its very end, which is far away.',
    'A statement that goes on and on until nobody would read it to its very end…',
  ],
  ['水'.repeat(90), `${'水'.repeat(80)}…`],
])('of a long statement it has the beginning, cut between words', (statement, beginning) => {
  expect(shortCitation({ ...live, claim: { ...live.claim, statement } }, site)).toContain(`“${beginning}”`);
});

test('an Arabic statement stands apart from the English around it', () => {
  const arabic = { ...live, claim: { ...live.claim, statement: 'لن يبقى أحد في سوريا.' } };
  expect(shortCitation(arabic, site)).toContain('“\u2068لن يبقى أحد في سوريا.\u2069”, 22 November');
});
