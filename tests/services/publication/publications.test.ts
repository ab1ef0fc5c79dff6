import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { decodeCursor, encodeCursor } from '@/lib/data/paging';
import { cardsOfSource } from '@/lib/data/publication/reads';
import { canonical } from '@/lib/domain/canonical';
import type { ArticleView } from '@/lib/schemas/article';
import { AddAttribution } from '@/lib/schemas/attribution/attribution';
import { EditClaim } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { Paging } from '@/lib/schemas/primitives';
import { ListPublic, PublicArticle, PublicCard, PublicClaim, PublicSource } from '@/lib/schemas/publication';
import { addAttribution } from '@/lib/services/claim/attributions';
import { editClaim, getClaim } from '@/lib/services/claim/claims';
import {
  publicArticle,
  publicClaim,
  publicClaims,
  publicCorrections,
  publicSource,
  SEARCH_PAGES,
} from '@/lib/services/publication/publications';
import { changedBy } from '../../support/changed';
import { anArticle, aSource, must } from '../../support/make';
import {
  aClaim,
  aNewsroom,
  approvedIn,
  moves,
  type Newsroom,
  retracts,
  reviewedBy,
  tryMove,
} from '../../support/newsroom';
import { COSTLY, plansOf } from '../../support/queries';

const page = Paging.parse({});
const list = (input: Partial<ListPublic> = {}) => publicClaims(ListPublic.parse(input));
const slugs = async (input: Partial<ListPublic> = {}) => must(await list(input)).items.map((c) => c.slug);
const slugOf = (claim: ClaimView) => claim.slug ?? 'none';
const snapshotOf = async (claim: ClaimView, sequence?: number) =>
  must(await publicClaim({ slug: slugOf(claim), sequence })).snapshot;

/** Takes a published claim through its cycle again, with another statement if one is given, to the door of publishing. */
async function approvedAgain(room: Newsroom, claim: ClaimView, statement?: string): Promise<ClaimView> {
  let draft = await moves(room.approver, claim, { move: 'reopen', reason: 'New facts.' });
  if (statement) {
    const { id, version, kind, risk } = draft;
    const edit = EditClaim.parse({ claimId: id, version, statement, kind, risk });
    draft = must(await editClaim(room.author, edit));
  }
  const reviewed = await reviewedBy(room, await moves(room.author, draft, { move: 'submit' }));
  return approvedIn(room, reviewed);
}

const correction = { kind: 'CORRECTION', note: 'We had the date wrong.' } as const;

describe('publishing', () => {
  test('freezes what the schema promises; the body is canonical and hashes to what is said', async () => {
    const claim = await aClaim('PUBLISHED', await aNewsroom());
    const { body, sha256, underReview, snapshot } = must(await publicClaim({ slug: slugOf(claim) }));
    expect(PublicClaim.parse(snapshot)).toEqual(snapshot);
    expect(body).toBe(canonical(snapshot));
    expect(createHash('sha256').update(body, 'utf8').digest('hex')).toBe(sha256);
    expect(underReview).toBe(false);
    expect(snapshot).toMatchObject({
      sequence: 1,
      claim: { statement: claim.statement },
      result: { verdict: 'SUPPORTED' },
      checkedBy: [
        { duty: 'wrote', role: 'CHECKER', people: 1 },
        { duty: 'reviewed', role: 'CHECKER', people: 1 },
        { duty: 'reviewed', role: 'EDITOR', people: 1 },
        { duty: 'approved', role: 'EDITOR', people: 1 },
        { duty: 'published', role: 'EDITOR', people: 1 },
      ],
      passages: [{ exact: 'No formal agreement governed it' }],
    });
  });

  test('names nobody in the newsroom and holds no internal id', async () => {
    const room = await aNewsroom();
    const article = await anArticle({ by: room.author });
    const claim = await aClaim('PUBLISHED', room, { article });
    const everything = JSON.stringify([
      await publicClaim({ slug: slugOf(claim) }),
      await publicArticle({ slug: article.slug }),
      await publicSource({ slug: article.outlet.slug, ...page }),
    ]);
    const people = [room.author, ...room.reviewers, room.approver];
    const ids = [claim.id, article.id, article.outlet.id, article.text.versionId];
    for (const word of [...people.flatMap((p) => [p.id, p.name]), ...ids])
      expect(everything).not.toContain(word);
  });

  test('gives the claim its address: words of the statement, once for all, and no two alike', async () => {
    const room = await aNewsroom();
    const statement = 'Salaries of $200 a month were paid in Deir ez-Zor.';
    const first = await aClaim('PUBLISHED', room, { statement });
    const second = await aClaim('PUBLISHED', room, { statement });
    expect(first.slug).toBe('salaries-of-200-a-month-were-paid-in-deir-ez-zor');
    expect(second.slug).toMatch(/^salaries-of-200-a-month-were-paid-in-deir-ez-zor-[0-9a-z]{8}$/);
    const again = await approvedAgain(room, first, 'Something else entirely.');
    const published = await moves(room.approver, again, { move: 'publish', correction });
    expect(published.slug).toBe(first.slug);
    const arabic = await aClaim('PUBLISHED', room, {
      statement: 'لم يحكم الانسحاب أي اتفاق',
      language: 'ar',
    });
    expect(arabic.slug).toMatch(/^claim-[0-9a-z]{8}$/);
    expect((await snapshotOf(arabic)).claim.direction).toBe('rtl');
    const long = await aClaim('PUBLISHED', room, { statement: 'very long words '.repeat(20) });
    expect(slugOf(long).length).toBeLessThanOrEqual(80);
  });

  test('notes which readers’ pages changed', async () => {
    const room = await aNewsroom();
    const article = await anArticle({ by: room.author });
    const approved = await aClaim('APPROVED', room, { article });
    const [{ slug }, changed] = await changedBy(() => moves(room.approver, approved, { move: 'publish' }));
    expect(changed).toEqual([
      `articles/${article.slug}`,
      `claims/${slug}`,
      'lists',
      `sources/${article.outlet.slug}`,
    ]);
  });

  test('the article’s page shows the published claim where it stands, and no other', async () => {
    const room = await aNewsroom();
    const article = await anArticle({ by: room.author });
    await aClaim('REVIEWED', room, { article, words: 'The militias left', statement: 'They left.' });
    const claim = await aClaim('PUBLISHED', room, { article });
    const { body, sha256, snapshot } = must(await publicArticle({ slug: article.slug }));
    expect(PublicArticle.parse(snapshot)).toEqual(snapshot);
    expect(createHash('sha256').update(body, 'utf8').digest('hex')).toBe(sha256);
    expect(snapshot.marks.map((m) => m.claim.slug)).toEqual([claim.slug]);
    expect(snapshot.pieces).toMatchObject([{ text: 'No formal agreement governed it.', gap: true }]);
  });

  test('content can’t change after approval, so nothing off the record can slip in', async () => {
    const room = await aNewsroom();
    const approved = await aClaim('APPROVED', room);
    const attribution = AddAttribution.parse({
      claimId: approved.id,
      version: approved.version,
      appearanceId: approved.appearances[0]?.id,
      terms: 'OFF_RECORD',
      hops: [{ speaker: 'UNKNOWN' }],
    });
    expect(await addAttribution(room.author, attribution)).toMatchObject({ refusal: { kind: 'not_ready' } });
  });
});

describe('publishing again', () => {
  test('asks for a correction when readers would see something else, by the name of its field', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room);
    const again = await approvedAgain(room, claim, 'Nothing was signed.');
    expect(again.differs).toBe(true);
    const refused = await tryMove(room.approver, again, { move: 'publish' });
    expect(refused).toMatchObject({ refusal: { kind: 'invalid', issues: [{ path: 'correction.note' }] } });
    expect((await snapshotOf(claim)).sequence).toBe(1);
    const published = await moves(room.approver, again, { move: 'publish', correction });
    const snapshot = await snapshotOf(published);
    expect(snapshot).toMatchObject({ sequence: 2, claim: { statement: 'Nothing was signed.' } });
    expect(snapshot.corrections).toMatchObject([
      {
        kind: 'CORRECTION',
        note: 'We had the date wrong.',
        before: `Statement: ${claim.statement}`,
        after: 'Statement: Nothing was signed.',
      },
    ]);
    const stored = await reader().correction.findFirstOrThrow({
      where: { publication: { claimId: claim.id } },
    });
    expect(stored).toMatchObject({ byId: room.approver.id, before: `Statement: ${claim.statement}` });
  });

  test('asks for none when readers would see the same', async () => {
    const room = await aNewsroom();
    const again = await approvedAgain(room, await aClaim('PUBLISHED', room));
    const published = await moves(room.approver, again, { move: 'publish' });
    expect(await snapshotOf(published)).toMatchObject({ sequence: 2, corrections: [] });
  });

  test('stores no correction for a note where nothing differs', async () => {
    const room = await aNewsroom();
    const again = await approvedAgain(room, await aClaim('PUBLISHED', room));
    const published = await moves(room.approver, again, { move: 'publish', correction });
    expect(await snapshotOf(published)).toMatchObject({ sequence: 2, corrections: [] });
    const where = { publication: { claimId: published.id } };
    expect(await reader().correction.count({ where })).toBe(0);
  });

  test('what was shown before stays readable by its number; lists show the newest once', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room);
    const again = await approvedAgain(room, claim, 'Nothing was signed.');
    await moves(room.approver, again, { move: 'publish', correction });
    expect((await snapshotOf(claim, 1)).claim.statement).toBe(claim.statement);
    expect((await snapshotOf(claim, 2)).claim.statement).toBe('Nothing was signed.');
    expect(await publicClaim({ slug: slugOf(claim), sequence: 3 })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    const all = must(await list({ limit: 100 })).items.filter((c) => c.slug === claim.slug);
    expect(all).toMatchObject([{ statement: 'Nothing was signed.', corrected: true }]);
    const rows = await reader().publication.findMany({ where: { claimId: claim.id, current: true } });
    expect(rows).toHaveLength(1);
  });

  test('under review is shown until it is published again', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room);
    await moves(room.approver, claim, { move: 'reopen', reason: 'x', underReview: true });
    expect(must(await publicClaim({ slug: slugOf(claim) })).underReview).toBe(true);
    const draft = must(await getClaim(room.author, { claimId: claim.id }));
    const reviewed = await reviewedBy(room, await moves(room.author, draft, { move: 'submit' }));
    const approved = await approvedIn(room, reviewed);
    await moves(room.approver, approved, { move: 'publish' });
    expect(must(await publicClaim({ slug: slugOf(claim) })).underReview).toBe(false);
  });
});

describe('retracting', () => {
  async function retracted(): Promise<{ room: Newsroom; article: ArticleView; claim: ClaimView }> {
    const room = await aNewsroom();
    const article = await anArticle({ by: room.author, outletName: 'Retracting Post' });
    const claim = await aClaim(
      'RETRACTED',
      room,
      { article, tags: ['xylophone'] },
      { reason: 'It was forged.' },
    );
    return { room, article, claim };
  }

  test('leaves a tombstone at the address, and at the address of what it takes back', async () => {
    const { claim } = await retracted();
    const tombstone = await snapshotOf(claim);
    expect(tombstone).toMatchObject({
      sequence: 2,
      state: 'RETRACTED',
      retraction: { note: 'It was forged.' },
      passages: [],
      opinions: [],
      evidence: [],
      corrections: [{ kind: 'RETRACTION', note: 'It was forged.' }],
    });
    expect(await snapshotOf(claim, 1)).toEqual(tombstone);
    expect(await snapshotOf(claim, 2)).toEqual(tombstone);
    expect(await publicClaim({ slug: slugOf(claim), sequence: 3 })).toMatchObject({ ok: false });
  });

  test('takes the claim out of lists and search, and the pages that no other claim needs', async () => {
    const { claim, article } = await retracted();
    expect(await slugs({ limit: 100 })).not.toContain(claim.slug);
    expect(await slugs({ q: 'xylophone' })).toEqual([]);
    expect(await publicArticle({ slug: article.slug })).toMatchObject({ ok: false });
    expect(await publicSource({ slug: article.outlet.slug, ...page })).toMatchObject({ ok: false });
  });

  test('takes back what earlier corrections repeat of the page, for good', async () => {
    const room = await aNewsroom();
    const first = await aClaim('PUBLISHED', room, { statement: 'Walrus was agreed.' });
    const second = await approvedAgain(room, first, 'Narwhal was agreed.');
    const live = await moves(room.approver, second, { move: 'publish', correction });
    const listed = async () =>
      must(await publicCorrections({ limit: 100 })).items.filter((item) => item.slug === live.slug);
    expect(JSON.stringify(await listed())).toContain('Walrus');
    const taken = await retracts(room, live, 'Forged.');
    expect((await listed()).map(({ correction: { note, before } }) => [note, before])).toEqual([
      ['Forged.', 'Published: “Narwhal was agreed.”'],
      ['We had the date wrong.', ''],
    ]);
    expect(JSON.stringify([await listed(), await snapshotOf(taken)])).not.toContain('Walrus');
    const again = await approvedAgain(room, taken, 'Nothing was agreed.');
    await moves(room.approver, again, { move: 'publish', correction });
    expect(JSON.stringify([await listed(), await snapshotOf(taken)])).not.toContain('Walrus');
  });

  test('reopened and published again it is live once more, with a correction', async () => {
    const { room, claim } = await retracted();
    const again = await approvedAgain(room, claim);
    expect(await tryMove(room.approver, again, { move: 'publish' })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
    const published = await moves(room.approver, again, { move: 'publish', correction });
    const snapshot = await snapshotOf(published);
    expect(snapshot).toMatchObject({ sequence: 3, state: 'LIVE', retraction: null });
    expect(snapshot.corrections.map((c) => c.kind)).toEqual(['RETRACTION', 'CORRECTION']);
    expect(snapshot.history.map((h) => h.state)).toEqual(['LIVE', 'RETRACTED', 'LIVE']);
    expect(await slugs({ q: 'xylophone' })).toEqual([claim.slug]);
    expect(await slugs({ limit: 100 })).toContain(claim.slug);
    // What was taken back stays taken back.
    expect((await snapshotOf(claim, 1)).state).toBe('RETRACTED');
  });
});

describe('lists', () => {
  test('the newest first, page by page, each claim once', async () => {
    const room = await aNewsroom();
    for (let i = 0; i < 3; i += 1) await aClaim('PUBLISHED', room);
    const whole = await slugs({ limit: 100 });
    const walked: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const { items, next } = must(await list({ limit: 2, cursor }));
      walked.push(...items.map((c) => c.slug));
      cursor = next ?? undefined;
      more = next !== null;
    }
    expect(walked).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
    const dates = must(await list({ limit: 100 })).items.map((c) => c.publishedAt);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  test('by verdict', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room, {}, { review: { verdict: 'OUTDATED' } });
    expect(await slugs({ verdict: 'OUTDATED' })).toEqual([claim.slug]);
    expect(await slugs({ q: 'agreement', verdict: 'OUTDATED' })).toEqual([claim.slug]);
    expect(await slugs({ q: 'agreement', verdict: 'FALSE' })).toEqual([]);
  });

  test('of a source: whoever speaks, publishes or stands behind the evidence', async () => {
    const room = await aNewsroom();
    const source = await aSource({ name: 'Younes Al-Karim', aliases: ['Younes'] });
    const evidence = [
      {
        title: 'A letter',
        type: 'PRIMARY_DOCUMENT',
        stance: 'CORROBORATES',
        strength: 'WEAK',
        rationale: 'He says so.',
        sourceId: source.id,
      } as const,
    ];
    const submitted = await aClaim('IN_REVIEW', room);
    const reviewed = await reviewedBy(room, submitted, { evidence });
    const approved = await approvedIn(room, reviewed);
    const claim = await moves(room.approver, approved, { move: 'publish' });
    const view = must(await publicSource({ slug: source.slug, ...page }));
    expect(PublicSource.parse(view)).toEqual(view);
    expect(view.source).toMatchObject({ name: 'Younes Al-Karim', aliases: ['Younes'] });
    expect(view.claims.items.map((c) => c.slug)).toEqual([claim.slug]);
    expect(await publicSource({ slug: 'nobody', ...page })).toMatchObject({ refusal: { kind: 'not_found' } });
  });

  test('of corrections, the newest first', async () => {
    const room = await aNewsroom();
    const again = await approvedAgain(room, await aClaim('PUBLISHED', room), 'Nothing was ever signed.');
    const claim = await moves(room.approver, again, { move: 'publish', correction });
    const first = must(await publicCorrections(Paging.parse({ limit: 1 })));
    expect(first.items).toMatchObject([
      { slug: claim.slug, statement: 'Nothing was ever signed.', correction: { kind: 'CORRECTION' } },
    ]);
    const rest = must(await publicCorrections(Paging.parse({ limit: 1, cursor: first.next ?? undefined })));
    expect(rest.items[0]).not.toEqual(first.items[0]);
  });
});

describe('search', () => {
  test('finds statements, quotes, tags, sources and rationale by beginnings of words, whatever their accents', async () => {
    const room = await aNewsroom();
    const article = await anArticle({
      by: room.author,
      content: 'Ein Krokodil schwamm im Fluß. Und so weiter.',
    });
    const claim = await aClaim(
      'PUBLISHED',
      room,
      {
        article,
        words: 'Ein Krokodil schwamm',
        statement: 'Zebras galopieren nach Córdoba.',
        tags: ['quokka'],
      },
      { review: { rationale: 'Narwale bezeugen es.' } },
    );
    for (const q of ['zebra', 'cordoba', 'CÓRD', 'krokod', 'quokka', 'narwal', 'zebra quokka', '"zebra* OR'])
      expect(await slugs({ q })).toEqual(q.includes('OR') ? [] : [claim.slug]);
    expect(await slugs({ q: '***' })).toEqual([]);
    expect(PublicCard.parse(must(await list({ q: 'zebra' })).items[0])).toMatchObject({ slug: claim.slug });
  });

  test('the statement weighs more than the rest', async () => {
    const room = await aNewsroom();
    const aside = await aClaim('PUBLISHED', room, { tags: ['wombat'] });
    const about = await aClaim('PUBLISHED', room, { statement: 'A wombat signed the agreement.' });
    expect(await slugs({ q: 'wombat' })).toEqual([about.slug, aside.slug]);
  });

  test('can be followed through a few pages and no further', async () => {
    const room = await aNewsroom();
    for (let i = 0; i <= SEARCH_PAGES; i += 1)
      await aClaim('PUBLISHED', room, { risk: 'LOW', statement: `Axolotl number ${i}.` });
    const found: string[] = [];
    let pages = 0;
    for (let cursor: string | undefined, more = true; more; pages += 1) {
      const { items, next } = must(await list({ q: 'axolotl', limit: 1, cursor }));
      found.push(...items.map((c) => c.slug));
      cursor = next ?? undefined;
      more = next !== null;
    }
    expect(pages).toBe(SEARCH_PAGES);
    expect(new Set(found).size).toBe(SEARCH_PAGES);
  });
});

describe('what a public read costs', () => {
  const place = encodeCursor({ at: '2026-01-01T00:00:00.000+00:00', id: 'a' });

  test.each<[string, () => Promise<unknown>]>([
    ['a claim', () => publicClaim({ slug: 'a' })],
    ['a version of it', () => publicClaim({ slug: 'a', sequence: 1 })],
    ['an article', () => publicArticle({ slug: 'a' })],
    ['claims', () => list({})],
    ['claims from a place on', () => list({ cursor: place })],
    ['claims of a verdict', () => list({ verdict: 'FALSE', cursor: place })],
    ['claims of a source', () => cardsOfSource(['a'], decodeCursor(place), 51)],
    ['corrections', () => publicCorrections({ cursor: place, limit: 51 })],
  ])('%s: an index, no scan and no sort', async (_, read) => {
    const plans = await plansOf(read);
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatch(/INDEX/i);
    expect(plans[0]).not.toMatch(COSTLY);
  });
});
