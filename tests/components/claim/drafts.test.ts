import { describe, expect, it } from 'vitest';
import {
  type AttributionDraft,
  attributionInput,
  emptyAttribution,
  type HopDraft,
  inWordsOf,
  isBlank,
  onItsTerms,
  withEarlierLink,
} from '@/components/attribution/draft';
import { claimContent, emptyClaim } from '@/components/claim/form/draft';
import { AttributionInput } from '@/lib/schemas/attribution/attribution';
import { DraftClaim } from '@/lib/schemas/claim/claim';

const officer = { id: 's1', name: 'a former Syrian officer', kind: 'ANONYMOUS' as const };
const commander = { id: 's2', name: 'an Iranian commander', kind: 'PERSON' as const };

describe('a quantity as people write it', () => {
  const low = (typed: string) => {
    const draft = { ...emptyClaim('en'), statement: 'More than some.', kind: 'QUANTITATIVE' as const };
    draft.quantity = { comparator: 'GT', low: typed, high: '', unit: 'fighters', asOf: '' };
    const parsed = DraftClaim.safeParse(claimContent(draft));
    return parsed.success ? parsed.data.quantity?.low : parsed.error.issues[0]?.path.join('.');
  };

  it.each([
    ['10000', 10_000],
    ['10,000', 10_000],
    ['10 000', 10_000],
    ['1,234,567.5', 1_234_567.5],
    ['٤٬٠٠٠', 4000],
    ['۱۲٫۵', 12.5],
    ['0.5', 0.5],
    ['-3', -3],
  ])('%s', (typed, number) => {
    expect(low(typed)).toBe(number);
  });

  it.each(['', '   ', 'many', '10,00', '1e', '12,3456'])('“%s” is refused at its field', (typed) => {
    expect(low(typed)).toBe('quantity.low');
  });

  it('is not sent for another kind', () => {
    expect(claimContent({ ...emptyClaim('en'), kind: 'FACTUAL' }).quantity).toBeNull();
  });
});

describe('an attribution', () => {
  const said = (exact: string) => ({
    ...emptyAttribution(exact),
    hops: emptyAttribution('').hops.map((hop) => ({ ...hop, source: officer })),
  });

  it.each([
    ['“We are leaving,”', 'DIRECT'],
    ['«نحن نغادر»', 'DIRECT'],
    ['they were told “we are leaving” at dawn', 'MIXED'],
    ['they left at dawn', 'INDIRECT'],
  ])('%s is %s', (exact, speech) => {
    expect(emptyAttribution(exact).speech).toBe(speech);
  });

  it('is blank until somebody is chosen', () => {
    expect(isBlank(emptyAttribution(''))).toBe(true);
    expect(isBlank(said(''))).toBe(false);
    expect(isBlank({ ...emptyAttribution(''), ownVoice: true })).toBe(false);
  });

  it('puts an earlier link before the first, which then was told', () => {
    const draft = withEarlierLink(said(''));
    const [origin, teller] = draft.hops;
    expect(draft.hops).toHaveLength(2);
    expect(origin).toMatchObject({ source: null, named: true });
    expect(teller).toMatchObject({ source: officer, basis: 'TOLD' });
    expect(origin?.key).not.toBe(teller?.key);
  });

  it('is sent from the origin to the article', () => {
    const draft = withEarlierLink(said(''));
    const hops = draft.hops.map((hop) => (hop.source ? hop : { ...hop, source: commander }));
    const sent = AttributionInput.parse(attributionInput({ ...draft, hops }));
    expect(sent.hops.map(({ sourceId }) => sourceId)).toEqual(['s2', 's1']);
    expect(sent.anonymityReason).toBeNull();
  });

  it('in the article’s own voice is one hop of nobody', () => {
    const sent = AttributionInput.parse(attributionInput({ ...said(''), ownVoice: true }));
    expect(sent).toMatchObject({ speech: 'OWN_VOICE', hops: [{ speaker: 'NONE', sourceId: null }] });
  });

  it('follows its last speaker to its terms until a person chooses them', () => {
    const by = (...sources: (HopDraft['source'] | null)[]) => ({
      hops: sources.flatMap((source) =>
        emptyAttribution('').hops.map((hop) => ({ ...hop, named: source !== null, source })),
      ),
    });
    const termsOf = (draft: Partial<AttributionDraft>) =>
      onItsTerms({ ...emptyAttribution(''), ...draft }).terms;
    expect(termsOf({})).toBe('ON_RECORD');
    expect(termsOf(by(officer))).toBe('BACKGROUND');
    expect(termsOf(by(officer, commander))).toBe('ON_RECORD');
    expect(termsOf(by(commander, officer))).toBe('BACKGROUND');
    expect(termsOf(by(officer, null))).toBe('BACKGROUND');
    expect(termsOf({ ...by(commander), terms: 'BACKGROUND' })).toBe('ON_RECORD');
    const chosen = { terms: 'DEEP_BACKGROUND', termsChosen: true } as const;
    expect(termsOf({ ...by(officer), ...chosen })).toBe('DEEP_BACKGROUND');
    expect(termsOf({ ...by(commander), ...chosen })).toBe('DEEP_BACKGROUND');
  });

  it('has no sentence while a named link is open', () => {
    expect(inWordsOf(withEarlierLink(said('')))).toBeNull();
    expect(inWordsOf(said(''))?.hops).toHaveLength(1);
  });
});
