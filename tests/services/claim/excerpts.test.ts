import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { sha256 } from '@/lib/ingest/hash';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AnchorExcerpt } from '@/lib/schemas/evidence/reading';
import { anchorExcerpt, excerptPlaces, excerptsNow } from '@/lib/services/claim/excerpts';
import { getCapture } from '@/lib/services/evidence/copies/reading';
import { publicClaim } from '@/lib/services/publication/publications';
import { aPerson } from '../../support/actors';
import { captured, ownFiles, withReport } from '../../support/copies';
import { eventsOf } from '../../support/events';
import { aDraft, must, pathsOf, refusalOf } from '../../support/make';
import { aNewsroom, approvedIn, moves, reviewedBy, seals } from '../../support/newsroom';

ownFiles();
const WORDS = 'Samples of 38 taps 🚰 met the standard in September. Two did not.';
const EXACT = '38 taps 🚰 met the standard';
const START = 11;
const END = START + [...EXACT].length;

/** A draft with evidence of which there is a copy. */
async function aQuotable(by: Person, given: object = {}) {
  const made = await withReport(by, await aDraft({ by }), given);
  return { ...made, capture: await captured(by, made.evidenceId, WORDS) };
}
type Quotable = Awaited<ReturnType<typeof aQuotable>>;

const asking = ({ claim, link, capture }: Quotable, given: object = {}) =>
  AnchorExcerpt.parse({
    ...{ claimId: claim.id, version: claim.version, linkId: link.id, captureId: capture.id },
    ...{ start: START, end: END, exact: EXACT, ...given },
  });

const anchorIn = (claim: ClaimView) => claim.evidence[0]?.anchor;

describe('words of a copy as an excerpt', () => {
  test('become the excerpt, with where they stand, as an edit of the draft', async () => {
    const by = await aPerson('CHECKER');
    const made = await aQuotable(by, { excerpt: 'Typed by hand.' });
    const after = must(await anchorExcerpt(by, asking(made)));
    expect(after.evidence[0]).toMatchObject({
      excerpt: EXACT,
      anchor: { captureId: made.capture.id, start: START, end: END, prefix: 'Samples of ' },
    });
    expect(after.version).toBe(made.claim.version + 1);
    expect((await eventsOf(made.claim.id)).at(-1)).toMatchObject({ verb: 'evidence.anchored' });
    const other = await aPerson('CHECKER');
    const again = must(
      await anchorExcerpt(other, asking({ ...made, claim: after }, { start: START + 3, exact: undefined })),
    );
    expect([again.evidence[0]?.excerpt, again.contributors.map(({ id }) => id)]).toEqual([
      'taps 🚰 met the standard',
      [other.id],
    ]);
  });

  test('are read as they stand, trimmed at their ends', async () => {
    const by = await aPerson('CHECKER');
    const made = await aQuotable(by);
    const wide = asking(made, { start: START - 1, end: END + 1, exact: ` ${EXACT} ` });
    expect(anchorIn(must(await anchorExcerpt(by, wide)))).toMatchObject({ start: START, end: END });
  });

  test.each([
    ['other words', { exact: '39 taps' }, ['exact']],
    ['nothing', { end: START, exact: undefined }, ['end']],
    ['more than there is', { end: 4000, exact: undefined }, ['end']],
    ['a copy that there is none of', { captureId: 'nothing' }, ['captureId']],
  ])('are refused by their field where they are %s', async (_, given, paths) => {
    const by = await aPerson('CHECKER');
    expect(pathsOf(await anchorExcerpt(by, asking(await aQuotable(by), given)))).toEqual(paths);
  });

  test('are refused from a copy of other evidence, and where the copy has none', async () => {
    const by = await aPerson('CHECKER');
    const [made, other] = [await aQuotable(by), await aQuotable(by)];
    expect(pathsOf(await anchorExcerpt(by, asking(made, { captureId: other.capture.id })))).toEqual([
      'captureId',
    ]);
    const { claim, link, evidenceId } = await withReport(by, await aDraft({ by }));
    const bare = { claim, link, evidenceId, capture: await captured(by, evidenceId, '', '\x89PNG\0') };
    expect(pathsOf(await anchorExcerpt(by, asking(bare)))).toEqual(['captureId']);
  });

  test('are refused to whoever believed in another version, and once the claim is submitted', async () => {
    const by = await aPerson('CHECKER');
    const made = await aQuotable(by);
    must(await anchorExcerpt(by, asking(made)));
    expect(refusalOf(await anchorExcerpt(by, asking(made))).kind).toBe('stale');
    const room = await aNewsroom();
    const mine = await aQuotable(room.author);
    const claim = await moves(room.author, mine.claim, { move: 'submit' });
    expect(refusalOf(await anchorExcerpt(room.author, asking({ ...mine, claim }))).kind).toBe('not_ready');
  });

  test('do not change what came with a sealed review', async () => {
    const room = await aNewsroom();
    const claim = await moves(room.author, await aDraft({ by: room.author }), { move: 'submit' });
    const memo = {
      title: 'A memo',
      url: 'https://water.example/report',
      type: 'DATA',
      rationale: 'So.',
    } as const;
    const evidence = [{ ...memo, stance: 'CONTEXT', strength: 'WEAK' } as const];
    await seals(room.reviewers[0], claim, { evidence });
    const reviewed = await seals(room.reviewers[1], claim);
    const draft = await moves(room.approver, reviewed, { move: 'sendBack', reason: 'Look again.' });
    const [link] = draft.evidence;
    if (!link) throw new Error('There is no evidence.');
    const capture = await captured(room.author, link.evidence.id, WORDS);
    const made = { claim: draft, link, evidenceId: link.evidence.id, capture };
    expect(refusalOf(await anchorExcerpt(room.author, asking(made)))).toMatchObject({
      kind: 'forbidden',
      reasons: [expect.stringContaining('sealed')],
    });
    expect(must(await excerptPlaces(room.author, { evidenceId: link.evidence.id }))).toEqual([]);
  });
});

describe('a copy to be read', () => {
  test('has its text in blocks, and says where excerpts stand that were marked in an older one', async () => {
    const by = await aPerson('CHECKER');
    const made = await aQuotable(by);
    must(await anchorExcerpt(by, asking(made)));
    const older = must(await getCapture(by, { captureId: made.capture.id }));
    expect(older).toMatchObject({ text: WORDS, newest: true, direction: 'ltr', redirects: [] });
    expect(older.blocks).toEqual([{ kind: 'PARAGRAPH', start: 0, end: [...WORDS].length }]);
    expect(older.excerpts).toMatchObject([{ linkId: made.link.id, state: 'EXACT', start: START, end: END }]);
    expect(must(await excerptsNow(by, { claimId: made.claim.id }))).toEqual([]);

    for (const [words, state] of [
      [`An update. ${WORDS}`, 'MOVED'],
      [WORDS.replace('met', 'exceeded'), 'ALTERED'],
      ['This page is being worked on.', 'LOST'],
    ] as const) {
      const later = await captured(by, made.evidenceId, words);
      const [excerpt] = must(await getCapture(by, { captureId: later.id })).excerpts;
      expect([excerpt?.state, excerpt?.excerpt]).toEqual([state, EXACT]);
      const [now] = must(await excerptsNow(by, { claimId: made.claim.id }));
      expect([now?.linkId, now?.newestId, now?.state]).toEqual([made.link.id, later.id, state]);
    }
    expect(must(await getCapture(by, { captureId: made.capture.id })).newest).toBe(false);
  });

  test('of a reader that made no blocks has one for each line', async () => {
    const by = await aPerson('CHECKER');
    const { capture } = await aQuotable(by);
    expect(must(await getCapture(by, { captureId: capture.id })).blocks).toHaveLength(1);
  });

  test('shows excerpts of what exists for its reader alone, and exists for them itself', async () => {
    const by = await aPerson('CHECKER');
    const made = await aQuotable(by, { sensitivity: 'RESTRICTED' });
    const other = await aPerson('CHECKER');
    expect(refusalOf(await getCapture(other, { captureId: made.capture.id })).kind).toBe('not_found');
    expect(must(await excerptPlaces(other, { evidenceId: made.evidenceId }))).toEqual([]);
    expect(must(await excerptPlaces(by, { evidenceId: made.evidenceId }))).toMatchObject([
      { linkId: made.link.id, claim: { id: made.claim.id, version: made.claim.version } },
    ]);
  });
});

test('a publication names the copy that an excerpt stands in, and where, though a newer one was taken', async () => {
  const room = await aNewsroom();
  const made = await aQuotable(room.author);
  const marked = must(await anchorExcerpt(room.author, asking(made)));
  await captured(room.author, made.evidenceId, `${WORDS} Corrected.`);
  const submitted = await moves(room.author, marked, { move: 'submit' });
  const approved = await approvedIn(room, await reviewedBy(room, submitted));
  await captured(room.author, made.evidenceId, `${WORDS} Corrected twice.`);
  const { slug } = await moves(room.approver, approved, { move: 'publish' });
  const [evidence] = must(await publicClaim({ slug: slug ?? '' })).snapshot.evidence;
  expect(evidence?.excerpt).toBe(EXACT);
  expect(evidence?.capture).toMatchObject({
    ...{ sha256: made.capture.sha256, textSha256: sha256(WORDS) },
    excerpt: { start: START, end: END, prefix: 'Samples of ', suffix: ' in September. Two did not.' },
  });
  expect(await reader().publicationCapture.count({ where: { captureId: made.capture.id } })).toBe(1);
});
