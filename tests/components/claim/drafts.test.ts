import { describe, expect, it } from 'vitest';
import { emptyMasthead, mastheadInput } from '@/components/article/masthead/draft';
import {
  type AttributionDraft,
  emptyAttribution,
  type HopDraft,
  isBlank,
  onItsTerms,
  withEarlierLink,
} from '@/components/attribution/draft';
import { attributionInput, inWordsOf } from '@/components/attribution/input';
import { whoOf, withWho } from '@/components/attribution/who';
import { claimContent, emptyClaim } from '@/components/claim/form/draft';
import { emptyEvidence, evidenceInput } from '@/components/evidence/draft';
import { emptySource, sourceInput, withRole } from '@/components/source/form/draft';
import { newSource, nothingTyped } from '@/components/source/picker/picked';
import { AttributionInput } from '@/lib/schemas/attribution/attribution';
import { DraftClaim } from '@/lib/schemas/claim/claim';
import { SourceId } from '@/lib/schemas/primitives';

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
  const typing = (draft: AttributionDraft): AttributionDraft => ({
    ...draft,
    hops: draft.hops.map((hop) => ({
      ...hop,
      typed: { words: '', making: newSource('Oskar Brandt', false) },
    })),
  });

  it.each([
    ['“We are leaving,”', 'DIRECT'],
    ['«نحن نغادر»', 'DIRECT'],
    ['they were told “we are leaving” at dawn', 'MIXED'],
    ['they left at dawn', 'INDIRECT'],
  ])('%s is %s', (exact, speech) => {
    expect(emptyAttribution(exact).speech).toBe(speech);
  });

  it('is blank until anything is written, whatever was guessed from the passage', () => {
    expect(isBlank(emptyAttribution('“We are leaving.”'))).toBe(true);
    expect(isBlank(withEarlierLink(emptyAttribution('')))).toBe(true);
    expect(isBlank(said(''))).toBe(false);
    expect(isBlank(typing(emptyAttribution('')))).toBe(false);
  });

  it.each<Partial<AttributionDraft>>([
    { ownVoice: true },
    { stance: 'DENIES' },
    { terms: 'BACKGROUND' },
    { originalWords: 'نحن نغادر' },
    { saidAt: '2024-12-05' },
    { cueVerb: 'claimed' },
    { cueSpan: { start: 0, end: 4 } },
  ])('is not blank, and so not left out, with %o alone', (written) => {
    expect(isBlank({ ...emptyAttribution(''), ...written })).toBe(false);
  });

  it('goes by nobody while somebody else is typed in the place of whom was picked', () => {
    const sent = attributionInput(typing(said('')));
    expect(sent.hops).toMatchObject([{ speaker: 'SOURCE', sourceId: null }]);
    expect(inWordsOf(typing(said('')))).toBeNull();
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

  /** Everything that a form asks of somebody who is not named. */
  const secret: AttributionDraft = {
    ...said(''),
    ...{ stance: 'DENIES', terms: 'DEEP_BACKGROUND', termsChosen: true, anonymityReason: 'fear of reprisal' },
    ...{ cueVerb: 'whispered', sourceSpan: { start: 0, end: 4 }, cueSpan: { start: 5, end: 9 } },
    ...{ saidAt: '2024-12-05', saidPlace: 'a flat in Mezzeh', channel: 'telephone' },
    ...{ originalLanguage: 'ar', originalWords: 'نحن نغادر', translator: 'a neighbour' },
  };

  it('in the article’s own voice is its stance and one hop of nobody, whatever was written for a source', () => {
    const sent = AttributionInput.parse(attributionInput(withWho(secret, 'voice')));
    const hops = [{ speaker: 'NONE', act: 'WROTE' }];
    const bare = { stance: 'DENIES', speech: 'OWN_VOICE', hops, sourceSpan: null, cueSpan: null };
    expect(sent).toEqual(AttributionInput.parse(bare));
    const read = inWordsOf(withWho(secret, 'voice'));
    expect(read).toMatchObject({ terms: 'ON_RECORD', anonymityReason: null, cueVerb: null });
  });

  it('keeps what was written for a source while another choice is tried', () => {
    expect(withWho(withWho(secret, 'voice'), 'source')).toEqual(secret);
  });

  it('of somebody whom the article does not name has no source left that could set its terms', () => {
    const unchosen = onItsTerms({ ...said(''), anonymityReason: 'fear of reprisal' });
    expect(unchosen.terms).toBe('BACKGROUND');
    const unnamed = onItsTerms(withWho(unchosen, 'nobody'));
    expect(whoOf(unnamed)).toBe('nobody');
    const sent = AttributionInput.parse(attributionInput(unnamed));
    expect(sent).toMatchObject({
      ...{ terms: 'ON_RECORD', anonymityReason: null },
      hops: [{ speaker: 'UNKNOWN', sourceId: null }],
    });
  });

  it('tells why somebody is not named only where its form asks', () => {
    const reason = { anonymityReason: 'fear of reprisal' };
    const [hop] = said('').hops;
    const named = { ...said(''), ...reason, hops: [{ ...(hop as HopDraft), source: commander }] };
    expect(attributionInput(named).anonymityReason).toBe('');
    expect(attributionInput({ ...named, terms: 'OFF_RECORD' })).toMatchObject(reason);
    expect(attributionInput({ ...said(''), ...reason })).toMatchObject(reason);
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

describe('another source that is typed and not picked yet', () => {
  const typed = { words: 'Oskar Bra', making: null };
  const sources: [string, (typed: typeof nothingTyped) => string | null | undefined][] = [
    ['of evidence', (typed) => evidenceInput({ ...emptyEvidence, source: officer, typed }).sourceId],
    ['an outlet', (typed) => mastheadInput({ ...emptyMasthead, outlet: officer, typed }).outletId],
    [
      'the organisation of a role',
      (typed) => {
        const { roles, ...source } = withRole(emptySource);
        const input = sourceInput({
          ...source,
          roles: roles.map((role) => ({ ...role, organisation: officer, typed })),
        });
        return input.roles[0]?.organisationId;
      },
    ],
  ];

  it.each(sources)('%s is not the one that was picked before', (_, sent) => {
    expect(sent(nothingTyped)).toBe(officer.id);
    expect(sent(typed)).toBe('');
    expect(sent({ words: '', making: newSource('Oskar Brandt', false) })).toBe('');
    expect(SourceId.safeParse('').error?.issues[0]?.message).toMatch(/^Pick it/);
  });
});
