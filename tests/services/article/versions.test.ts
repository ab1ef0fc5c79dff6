import { describe, expect, test } from 'vitest';
import { transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import type { ArticleView } from '@/lib/schemas/article';
import { AddVersion } from '@/lib/schemas/article/version';
import { AddAppearance } from '@/lib/schemas/attribution/appearance';
import { AddAttribution } from '@/lib/schemas/attribution/attribution';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { FlagView } from '@/lib/schemas/publication/flag';
import { getArticle } from '@/lib/services/article/articles';
import { spanInNewest } from '@/lib/services/article/newest-span';
import { addVersion, getVersion, listVersions, listWaiting } from '@/lib/services/article/versions';
import { addAppearance } from '@/lib/services/claim/appearances';
import { addAttribution } from '@/lib/services/claim/attributions';
import { getClaim } from '@/lib/services/claim/claims';
import { placePassage } from '@/lib/services/claim/placement';
import { flagUnseen } from '@/lib/services/publication/flagging';
import { decideFlag, listFlags } from '@/lib/services/publication/flags';
import { publicClaim, publicNotices } from '@/lib/services/publication/publications';
import { myWork } from '@/lib/services/work';
import { aPerson } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { aDraft, anArticle, must, ownVoice, pathsOf, placeOf, refusalOf } from '../../support/make';
import {
  aClaim,
  aNewsroom,
  approvedIn,
  moves,
  type Newsroom,
  reviewedBy,
  tryMove,
} from '../../support/newsroom';

const FIRST =
  'The harbour office closed its books in March, said the clerk. No formal agreement governed the withdrawal of the guards.\n\n' +
  'Nobody at the ministry would say who had ordered it, and the fishermen were not asked.\n\n' +
  'Some forty taps were sealed on the quay before the spring tide came in.\n\n' +
  'The wind was poor that week. A notice hung on the gate for nine days. It was signed by nobody.';

const quotes = {
  moved: 'A notice hung on the gate for nine days',
  altered: 'Some forty taps were sealed on the quay before the spring tide came in',
  lost: 'Nobody at the ministry would say who had ordered it',
  exact: 'The harbour office closed its books in March',
};

const SECOND =
  'The harbour office closed its books in March, said the clerk. No formal agreement governed the withdrawal of the guards.\n\n' +
  'Some fifty taps were sealed on the quay before the spring tide came in.\n\n' +
  'The wind was poor that week. A notice hung on the gate for nine days. It was signed by nobody.';

const give = (by: Person, article: { id: string }, content: string) =>
  addVersion(by, AddVersion.parse({ articleId: article.id, content }));

const passageIn = async (by: Person, { id }: ClaimView) =>
  must(await getClaim(by, { claimId: id })).appearances[0]?.passage;

const anArticleWith = async (by: Person): Promise<ArticleView> =>
  anArticle({ by, content: FIRST, separate: true });

describe('a new version of an article', () => {
  test('is stored behind the first, with its bytes, and each passage is found again as rule 5 says', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticleWith(by);
    const claims = Object.fromEntries(
      await Promise.all(
        Object.entries(quotes).map(
          async ([name, words]) => [name, await aDraft({ by, article, words })] as const,
        ),
      ),
    ) as Record<keyof typeof quotes, ClaimView>;
    const version = must(await give(by, article, SECOND));
    expect(version).toMatchObject({ sequence: 2, method: 'PASTED', fetchedBy: { id: by.id }, text: SECOND });
    expect(version.sourceSha256).toMatch(/^[0-9a-f]{64}$/);
    const newest = must(await getArticle(by, { articleId: article.id }));
    expect(newest.text.versionId).toBe(version.id);
    expect(await passageIn(by, claims.exact)).toMatchObject({ versionId: version.id, state: 'EXACT' });
    expect(await passageIn(by, claims.moved)).toMatchObject({
      ...{ versionId: version.id, state: 'MOVED' },
      ...{ exact: quotes.moved, start: placeOf(newest, quotes.moved).start },
    });
    expect(await passageIn(by, claims.altered)).toMatchObject({
      ...{ versionId: version.id, state: 'ALTERED', confirmed: false },
      exact: 'Some fifty taps were sealed on the quay before the spring tide came in',
    });
    expect(await passageIn(by, claims.lost)).toMatchObject({
      ...{ versionId: article.text.versionId, state: 'LOST', exact: quotes.lost },
    });
    expect(newest.marks.map(({ claimId }) => claimId).sort()).toEqual(
      [claims.exact.id, claims.moved.id, claims.altered.id].sort(),
    );
    const { items } = must(await listWaiting(by, { articleId: article.id }));
    expect(
      items
        .map(({ claimId, state, was, is }) => [claimId, state, was.exact, is?.exact ?? null])
        .sort(([, a], [, b]) => String(a).localeCompare(String(b))),
    ).toEqual([
      [
        claims.altered.id,
        'ALTERED',
        quotes.altered,
        'Some fifty taps were sealed on the quay before the spring tide came in',
      ],
      [claims.lost.id, 'LOST', quotes.lost, null],
    ]);
    expect((await eventsOf(claims.altered.id)).at(-1)).toMatchObject({ verb: 'claim.passagesChanged' });
    const listed = must(await listVersions(by, { articleId: article.id, limit: 10 }));
    expect(listed.items.map(({ sequence }) => sequence)).toEqual([2, 1]);
    const first = must(await getVersion(by, { articleId: article.id, versionId: article.text.versionId }));
    expect(first.text).toBe(FIRST);
  });

  test('that is the newest text word for word is none; a stranger and a reader find no article', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticleWith(by);
    expect(refusalOf(await give(by, article, FIRST)).kind).toBe('not_ready');
    expect(refusalOf(await give(await aPerson('ADMIN'), article, SECOND)).kind).toBe('not_found');
    expect(refusalOf(await give(by, { id: 'nowhere' }, SECOND)).kind).toBe('not_found');
  });

  test('keeps the way back: words that are there again are found by those that last held', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticleWith(by);
    const altered = await aDraft({ by, article, words: quotes.altered });
    const lost = await aDraft({ by, article, words: quotes.lost });
    must(await give(by, article, SECOND));
    const third = must(await give(by, article, `${FIRST}\n\nCorrected.`));
    for (const claim of [altered, lost])
      expect(await passageIn(by, claim)).toMatchObject({ versionId: third.id, state: 'EXACT' });
    expect(must(await listWaiting(by, { articleId: article.id })).items).toEqual([]);
  });

  test('takes the marks of a source along, where their words stand', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticleWith(by);
    const claim = await aDraft({ by, article, words: quotes.moved });
    const cue = placeOf(article, 'hung on the gate');
    const attributed = must(
      await addAttribution(
        by,
        AddAttribution.parse({
          ...{ claimId: claim.id, version: claim.version, appearanceId: claim.appearances[0]?.id },
          ...ownVoice,
          cueSpan: { start: cue.start, end: cue.end },
        }),
      ),
    );
    expect(attributed.appearances[0]?.attributions).toHaveLength(2);
    const version = must(await give(by, article, SECOND));
    const after = must(await getClaim(by, { claimId: claim.id }));
    expect(after.appearances[0]?.attributions[1]?.cuePassage).toMatchObject({
      ...{ versionId: version.id, exact: 'hung on the gate', state: 'MOVED' },
    });
  });

  test('raises the version of each claim in it, so that nobody changes what they have not seen', async () => {
    const by = await aPerson('CHECKER');
    const article = await anArticleWith(by);
    const claim = await aDraft({ by, article, words: quotes.moved });
    must(await give(by, article, SECOND));
    const input = { claimId: claim.id, version: claim.version, ...placeOf(article, quotes.exact) };
    expect(refusalOf(await addAppearance(by, AddAppearance.parse(input))).kind).toBe('stale');
  });
});

test('a place that was chosen in the text before is taken where its words stand now, and refused where they don’t', async () => {
  const by = await aPerson('CHECKER');
  const article = await anArticleWith(by);
  const version = must(await give(by, article, SECOND));
  const chosen = await aDraft({ by, article, words: quotes.moved });
  expect(chosen.appearances[0]?.passage).toMatchObject({ versionId: version.id, exact: quotes.moved });
  const draft = await aDraft({ by, appearance: null });
  const input = { claimId: draft.id, version: draft.version, ...placeOf(article, quotes.altered) };
  expect(pathsOf(await addAppearance(by, AddAppearance.parse(input)))).toEqual(['versionId']);
});

test('what was begun beside the text before is led to the same words, or to those in their place', async () => {
  const by = await aPerson('CHECKER');
  const article = await anArticleWith(by);
  must(await give(by, article, SECOND));
  const newest = must(await getArticle(by, { articleId: article.id }));
  const now = async (words: string) => {
    const { versionId, start, end } = placeOf(article, words);
    const found = must(await spanInNewest(by, { articleId: article.id, versionId, start, end }));
    return found.span && [...newest.text.text].slice(found.span.start, found.span.end).join('');
  };
  expect(await now(quotes.moved)).toBe(quotes.moved);
  expect(await now(quotes.altered)).toContain('fifty');
  expect(await now(quotes.lost)).toBeNull();
  const elsewhere = { articleId: 'nowhere', versionId: article.text.versionId, start: 0, end: 5 };
  expect(refusalOf(await spanInNewest(by, elsewhere)).kind).toBe('not_found');
});

describe('a passage that waits', () => {
  async function waiting() {
    const { author: by } = await aNewsroom();
    const article = await anArticleWith(by);
    const claim = await aDraft({ by, article, words: quotes.altered });
    const version = must(await give(by, article, SECOND));
    const now = must(await getClaim(by, { claimId: claim.id }));
    const of = { claimId: claim.id, version: now.version, appearanceId: now.appearances[0]?.id ?? '' };
    return { by, article, version, of };
  }

  test('keeps its claim from being submitted until it is confirmed', async () => {
    const { by, of } = await waiting();
    expect(
      refusalOf(await tryMove(by, { id: of.claimId, version: of.version }, { move: 'submit' })).kind,
    ).toBe('not_ready');
    const confirmed = must(await placePassage(by, { ...of, decision: 'confirm' }));
    expect(confirmed.appearances[0]?.passage).toMatchObject({ state: 'ALTERED', confirmed: true });
    expect(confirmed.moves[0]).toMatchObject({ move: 'submit', allowed: true });
  });

  test('is adjusted to other words of the newest version alone', async () => {
    const { by, article, version, of } = await waiting();
    const newest = must(await getArticle(by, { articleId: article.id }));
    const { versionId, ...place } = placeOf(newest, 'Some fifty taps were sealed');
    const old = { ...of, decision: 'adjust' as const, ...place, versionId: article.text.versionId };
    expect(refusalOf(await placePassage(by, old))).toMatchObject({ kind: 'invalid' });
    const adjusted = must(await placePassage(by, { ...old, versionId }));
    expect(adjusted.appearances[0]?.passage).toMatchObject({
      ...{ versionId: version.id, exact: 'Some fifty taps were sealed', confirmed: true },
    });
    expect((await eventsOf(of.claimId)).at(-1)?.verb).toBe('passage.adjusted');
  });

  test('is given up: lost, and linked to the version where it held; then it can be placed after all', async () => {
    const { by, article, of } = await waiting();
    const lost = must(await placePassage(by, { ...of, decision: 'giveUp' }));
    expect(lost.appearances[0]?.passage).toMatchObject({
      ...{ state: 'LOST', exact: quotes.altered, versionId: article.text.versionId },
    });
    const newest = must(await getArticle(by, { articleId: article.id }));
    const place = placeOf(newest, 'Some fifty taps were sealed');
    const placed = must(
      await placePassage(by, { ...of, version: lost.version, decision: 'adjust', ...place }),
    );
    expect(placed.appearances[0]?.passage.state).toBe('ALTERED');
  });
});

function ofArticle(flag: FlagView) {
  if (flag.kind !== 'ARTICLE_CHANGED') throw new Error(`Flagged for ${flag.kind}.`);
  return flag;
}

describe('a published claim', () => {
  async function published(words: string) {
    const room = await aNewsroom();
    const article = await anArticleWith(room.author);
    const claim = await aClaim('PUBLISHED', room, { article, words });
    return { room, article, claim, slug: claim.slug ?? '' };
  }

  test('that a version touches is flagged, and its readers are told at once, beside what is frozen', async () => {
    const { room, article, claim, slug } = await published(quotes.altered);
    const before = must(await publicClaim({ slug }));
    must(await give(room.author, article, SECOND));
    const after = must(await publicClaim({ slug }));
    expect([after.body, after.sha256]).toEqual([before.body, before.sha256]);
    expect(after.notices).toMatchObject([
      {
        kind: 'ARTICLE_CHANGED',
        article: { slug: article.slug },
        changes: [{ was: quotes.altered, is: expect.stringContaining('fifty') }],
      },
    ]);
    expect(must(await publicNotices({ slug })).items).toEqual(after.notices);
    const [flag] = must(await listFlags(room.approver, { claimId: claim.id })).items;
    expect(flag).toMatchObject({ altered: 1, lost: 0, decided: null, articleId: article.id });
    const waiting = async (by: Person) => {
      const work = must(await myWork(by, { task: 'flagged', limit: 100 }));
      return work.items.some((item) => item.claim.id === claim.id);
    };
    expect([await waiting(room.approver), await waiting(room.author)]).toEqual([true, false]);
    const input = { claimId: claim.id, flagId: flag?.id ?? '', notice: 'keep', note: 'It stays.' } as const;
    must(await decideFlag(room.approver, input));
    expect(await waiting(room.approver)).toBe(false);
    expect(must(await publicClaim({ slug })).notices).toHaveLength(1);
  });

  test('that stands where it stood, or elsewhere, is left alone', async () => {
    const { room, article, claim, slug } = await published(quotes.moved);
    must(await give(room.author, article, SECOND));
    expect(must(await publicClaim({ slug })).notices).toEqual([]);
    expect(must(await listFlags(room.approver, { claimId: claim.id })).items).toEqual([]);
  });

  test('has its notice ended by an editor who had no hand in it, once', async () => {
    const { room, article, claim, slug } = await published(quotes.lost);
    must(await give(room.author, article, SECOND));
    const [flag] = must(await listFlags(room.approver, { claimId: claim.id })).items;
    const input = {
      claimId: claim.id,
      flagId: flag?.id ?? '',
      notice: 'end',
      note: 'A later edition has it.',
    } as const;
    expect(refusalOf(await decideFlag(room.author, input)).kind).toBe('forbidden');
    const decided = must(await decideFlag(room.approver, input));
    expect(decided.items[0]).toMatchObject({
      ...{ decided: { by: { id: room.approver.id }, note: 'A later edition has it.' } },
      notice: { endedBy: { id: room.approver.id } },
    });
    expect(must(await publicClaim({ slug })).notices).toEqual([]);
    expect(refusalOf(await decideFlag(room.approver, input)).kind).toBe('not_ready');
  });

  test('is told of once; another change takes the place of the one before, and the words that are back are asked about', async () => {
    const { room, article, claim, slug } = await published(quotes.altered);
    must(await give(room.author, article, SECOND));
    must(await give(room.author, article, `${SECOND}\n\nOne more line.`));
    expect(must(await listFlags(room.approver, { claimId: claim.id })).items).toHaveLength(1);
    must(await give(room.author, article, SECOND.replace('fifty', 'sixty')));
    const { notices } = must(await publicClaim({ slug }));
    expect(notices).toHaveLength(1);
    expect(notices).toMatchObject([{ changes: [{ is: expect.stringContaining('sixty') }] }]);
    must(await give(room.author, article, `${FIRST}\n\nCorrected.`));
    const { items } = must(await listFlags(room.approver, { claimId: claim.id }));
    expect(items.map(ofArticle).map(({ altered, decided }) => [altered, decided === null])).toEqual([
      [0, true],
      [1, false],
      [1, false],
    ]);
    expect(must(await publicClaim({ slug })).notices).toHaveLength(1);
  });

  test('is not told again of what an editor has ended, and of what came back it is', async () => {
    const { room, article, claim, slug } = await published(quotes.altered);
    const flags = async () => must(await listFlags(room.approver, { claimId: claim.id })).items;
    const decide = (flagId: string, notice: 'keep' | 'end') =>
      decideFlag(room.approver, { claimId: claim.id, flagId, notice, note: 'A slip of theirs.' });
    const told = async () => must(await publicClaim({ slug })).notices.length;
    must(await give(room.author, article, SECOND));
    const [first] = await flags();
    must(await decide(first?.id ?? '', 'keep'));
    expect(await told()).toBe(1);
    must(await decide(first?.id ?? '', 'end'));
    expect([await told(), refusalOf(await decide(first?.id ?? '', 'end')).kind]).toEqual([0, 'not_ready']);
    must(await give(room.author, article, `${SECOND}\n\nRead also: the weather.`));
    expect([await told(), (await flags()).length]).toEqual([0, 1]);
    must(await give(room.author, article, `${FIRST}\n\nCorrected.`));
    must(await give(room.author, article, `${SECOND}\n\nAnd back.`));
    expect(await told()).toBe(1);
    expect((await flags()).map(ofArticle).map(({ altered, decided }) => [altered, decided === null])).toEqual(
      [
        [1, true],
        [0, false],
        [1, false],
      ],
    );
  });

  test('whose very words stand among others is a question to the desk, and nothing that readers are told', async () => {
    const { room, article, claim, slug } = await published(quotes.moved);
    const other = `It had said: “${quotes.moved}”. That was false, and nobody there says who wrote it.`;
    must(await give(room.author, article, `${SECOND.split('The wind')[0]}${other}`));
    expect(must(await publicClaim({ slug })).notices).toEqual([]);
    const [flag] = must(await listFlags(room.approver, { claimId: claim.id })).items;
    expect(flag).toMatchObject({ altered: 0, lost: 0, around: 1, notice: null, decided: null });
  });

  test('is flagged once where its article is gone, or shows a part, and its readers are told nothing', async () => {
    const { room, article, claim, slug } = await published(quotes.moved);
    for (const finding of ['GONE', 'GONE', 'PARTIAL'] as const)
      must(
        await transaction(async (tx) => {
          await flagUnseen(tx, article.id, finding, new Date());
          return ok(null);
        }),
      );
    const { items } = must(await listFlags(room.approver, { claimId: claim.id }));
    expect(items.map(ofArticle).map(({ finding, decided }) => [finding, decided === null])).toEqual([
      ['PARTIAL', true],
      ['GONE', false],
    ]);
    expect(must(await publicClaim({ slug })).notices).toEqual([]);
  });

  test('that is approved is not published without a passage that is lost by then', async () => {
    const room = await aNewsroom();
    const article = await anArticleWith(room.author);
    const approved = await aClaim('APPROVED', room, { article, words: quotes.lost });
    must(await give(room.author, article, SECOND));
    const now = must(await getClaim(room.approver, { claimId: approved.id }));
    expect(refusalOf(await tryMove(room.approver, now, { move: 'publish' })).kind).toBe('not_ready');
  });

  test('that is published again says it itself: the notice ends, and nothing is left to decide', async () => {
    const { room, article, claim, slug } = await published(quotes.altered);
    must(await give(room.author, article, SECOND));
    const now = must(await getClaim(room.approver, { claimId: claim.id }));
    const opened = await moves(room.approver, now, { move: 'reopen', reason: 'The article changed.' });
    const of = { claimId: claim.id, appearanceId: opened.appearances[0]?.id ?? '' };
    const confirmed = must(
      await placePassage(room.author, { ...of, version: opened.version, decision: 'confirm' }),
    );
    expect(must(await publicClaim({ slug })).notices).toHaveLength(1);
    const again = await publishedAgain(room, confirmed);
    expect(again.publication?.sequence).toBe(2);
    const read = must(await publicClaim({ slug }));
    expect(read.notices).toEqual([]);
    expect(read.snapshot.passages[0]?.exact).toContain('fifty');
    expect(must(await listFlags(room.approver, { claimId: claim.id })).items[0]?.decided).toMatchObject({
      by: null,
    });
  });

  test('an approval does not outlive a change of its passage, and nobody approves one that waits', async () => {
    const room = await aNewsroom();
    const article = await anArticleWith(room.author);
    const approved = await aClaim('APPROVED', room, { article, words: quotes.altered });
    const reviewed = await aClaim('REVIEWED', room, { article, words: quotes.lost });
    must(await give(room.author, article, SECOND));
    for (const [claim, what] of [
      [approved, 'publish'],
      [reviewed, 'approve'],
    ] as const) {
      const now = must(await getClaim(room.approver, { claimId: claim.id }));
      expect(refusalOf(await tryMove(room.approver, now, { move: what })).kind).toBe('not_ready');
    }
  });
});

async function publishedAgain(room: Newsroom, draft: ClaimView): Promise<ClaimView> {
  const reviewed = await reviewedBy(room, await moves(room.author, draft, { move: 'submit' }));
  const approved = await approvedIn(room, reviewed);
  const correction = { kind: 'UPDATE', note: 'The article now says fifty.' } as const;
  return moves(room.approver, approved, { move: 'publish', correction });
}
