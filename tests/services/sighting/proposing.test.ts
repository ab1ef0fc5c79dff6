import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { AddVersion } from '@/lib/schemas/article/version';
import { ListSightings, ProposeSighting } from '@/lib/schemas/sighting';
import { addVersion } from '@/lib/services/article/versions';
import { getClaim } from '@/lib/services/claim/claims';
import { dismissSighting } from '@/lib/services/sighting/judging';
import { proposeSighting } from '@/lib/services/sighting/proposing';
import { listOffers, listSightings } from '@/lib/services/sighting/reading';
import { aPerson, readingOnly } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { aSource, must, ownVoice, pathsOf, placeOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom } from '../../support/newsroom';
import { readsOf } from '../../support/queries';
import { anotherArticle, offersFor, proposes, SEEN, tryConfirm, tryPropose } from '../../support/sightings';

describe('proposing a sighting', () => {
  test('stores it beside the claim, which stays as it is', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room);
    const by = await aPerson('CHECKER');
    const made = await proposes(by, claim);
    expect(made).toMatchObject({
      ...{ state: 'PROPOSED', claim: { id: claim.id }, proposedBy: { id: by.id }, now: { state: 'EXACT' } },
      ...{ published: { sequence: 1 }, mayConfirm: { allowed: false } },
      words: ['Evening Star states this in its own voice.'],
    });
    const now = must(await getClaim(room.author, { claimId: claim.id }));
    expect([now.version, now.appearances.length, now.contributors]).toEqual([claim.version, 1, []]);
    expect((await eventsOf(claim.id)).at(-1)).toMatchObject({
      ...{
        verb: 'sighting.proposed',
        by: by.id,
        detail: { sightingId: made.id, articleId: made.article.id },
      },
    });
  });

  test('is refused as a passage of a draft is, and off the record ever', async () => {
    const claim = await aClaim('PUBLISHED', await aNewsroom());
    const by = await aPerson('CHECKER');
    const anonymous = await aSource({ kind: 'ANONYMOUS', name: 'a former officer' });
    const hops = [{ speaker: 'SOURCE' as const, sourceId: anonymous.id }];
    const article = await anotherArticle(by);
    const tried = (attributions: object[]) => tryPropose(by, claim, { article, attributions });
    expect(pathsOf(await tried([]))).toEqual(['attributions']);
    expect(pathsOf(await tried([{ hops }]))).toEqual([
      'attributions.0.terms',
      'attributions.0.anonymityReason',
    ]);
    expect(pathsOf(await tried([{ hops, terms: 'OFF_RECORD' }]))).toEqual(['attributions.0.terms']);
    const place = { ...placeOf(article, SEEN), exact: 'Other words' };
    const other = ProposeSighting.parse({ claimId: claim.id, ...place, attributions: [ownVoice] });
    expect(pathsOf(await proposeSighting(by, other))).toEqual(['exact']);
  });

  test('is for published claims and for people on the desk', async () => {
    const room = await aNewsroom();
    const by = await aPerson('CHECKER');
    for (const status of ['DRAFT', 'IN_REVIEW', 'RETRACTED'] as const)
      expect(refusalOf(await tryPropose(by, await aClaim(status, room))).kind).toBe('not_ready');
    const claim = await aClaim('PUBLISHED', room);
    const article = await anotherArticle(by);
    for (const [who, kind] of [
      [readingOnly(by), 'forbidden'],
      [await aPerson('ADMIN'), 'not_found'],
    ] as const)
      expect(refusalOf(await tryPropose(who, claim, { article })).kind).toBe(kind);
  });

  test('the same words are proposed once, and not where the claim stands', async () => {
    const claim = await aClaim('PUBLISHED', await aNewsroom());
    const by = await aPerson('CHECKER');
    const article = await anotherArticle(by);
    const first = await proposes(by, claim, { article });
    expect(refusalOf(await tryPropose(by, claim, { article }))).toMatchObject({
      ...{ kind: 'duplicate', existing: { id: first.id } },
    });
    must(await tryConfirm(await aPerson('EDITOR'), first));
    expect(pathsOf(await tryPropose(by, claim, { article }))).toEqual(['exact']);
  });

  test('the same key answers with the same sighting', async () => {
    const claim = await aClaim('PUBLISHED', await aNewsroom());
    const by = await aPerson('CHECKER');
    const article = await anotherArticle(by);
    const place = { ...placeOf(article, SEEN), attributions: [ownVoice] };
    const input = ProposeSighting.parse({ claimId: claim.id, ...place });
    const [one, two] = [
      must(await proposeSighting(by, input, { key: 'k1' })),
      must(await proposeSighting(by, input, { key: 'k1' })),
    ];
    expect(two.id).toBe(one.id);
  });

  test('lists are read with as many queries for many as for one', async () => {
    const room = await aNewsroom();
    const by = await aPerson('CHECKER');
    const listed = (claimId: string) => () => listSightings(by, ListSightings.parse({ claimId, limit: 100 }));
    const claim = await aClaim('PUBLISHED', room);
    await proposes(by, claim);
    const one = (await readsOf(listed(claim.id))).reads.length;
    for (const words of ['again', 'too', 'so far'])
      await proposes(by, claim, { article: await anotherArticle(by, `${SEEN}, ${words}`) });
    const many = await readsOf(listed(claim.id));
    expect(many.reads.length).toBe(one);
  });
});

describe('offers', () => {
  test('are made of published claims when an article comes in, and judged once, also in its next version', async () => {
    const room = await aNewsroom();
    const statement = 'The ferrymen of Vellin carried no passengers after 3 October.';
    const claim = await aClaim('PUBLISHED', room, { statement });
    await aClaim('REVIEWED', room, { statement });
    const by = await aPerson('CHECKER');
    const text =
      'After October 3 the ferrymen of Vellin carried no passengers, their guild says. Nobody asked why.';
    const article = await anotherArticle(by, text);
    await offersFor(article.id);
    const [offer, ...more] = must(await listOffers(by, { articleId: article.id })).items;
    expect([offer?.claim.id, offer?.passage.exact, more]).toEqual([
      ...[claim.id, 'After October 3 the ferrymen of Vellin carried no passengers, their guild says.', []],
    ]);
    const dismissed = must(
      await dismissSighting(by, { sightingId: offer?.id ?? '', version: offer?.version ?? 0 }),
    );
    expect(dismissed).toMatchObject({ state: 'DISMISSED', judgedBy: { id: by.id } });
    const again = `A new first paragraph.\n\n${text.replace('no passengers', 'no  passengers')}`;
    must(await addVersion(by, AddVersion.parse({ articleId: article.id, content: again })));
    await offersFor(article.id);
    expect(must(await listOffers(by, { articleId: article.id })).items).toEqual([]);
    const asked = ListSightings.parse({ articleId: article.id, state: 'DISMISSED' });
    expect(must(await listSightings(by, asked)).items).toHaveLength(1);
  });

  test('follow their words into the next version, go with them, and are taken up by a proposal', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('PUBLISHED', room, {
      statement: 'The granary of Ostrel burned for nine days in August.',
    });
    const by = await aPerson('CHECKER');
    const words = 'In August the granary of Ostrel burned for nine days';
    const article = await anotherArticle(by, words);
    await offersFor(article.id);
    const [offer] = must(await listOffers(by, { articleId: article.id })).items;
    const add = async (content: string) => {
      must(await addVersion(by, AddVersion.parse({ articleId: article.id, content })));
      await offersFor(article.id);
      return must(await listOffers(by, { articleId: article.id })).items;
    };
    const [moved] = await add(`A new beginning.\n\n${words}. More was not known.`);
    expect([moved?.id, moved?.passage.start]).toEqual([offer?.id, 18]);
    expect(await add('Nothing of it is left in this text at all.')).toEqual([]);
    const [anew] = await add(`${words}. More was not known to anybody.`);
    const { versionId, start } = anew?.passage ?? placeOf(article, words);
    // A part of the sentence that was offered.
    const [exact, end] = [words, start + words.length];
    const place = { versionId, start, end, exact, attributions: [ownVoice] };
    const made = must(await proposeSighting(by, ProposeSighting.parse({ claimId: claim.id, ...place })));
    expect([made.id, made.state]).toEqual([anew?.id, 'PROPOSED']);
    await offersFor(article.id);
    expect(must(await listOffers(by, { articleId: article.id })).items).toEqual([]);
    const told = await reader().auditEvent.findMany({
      where: { subjectId: article.id, verb: 'sighting.offered' },
    });
    expect(told).toHaveLength(2);
  });
});
