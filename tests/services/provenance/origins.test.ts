import { expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { claimsRestingOn } from '@/lib/data/provenance/resting';
import { storeLink } from '@/lib/data/source/links';
import { articleNode, evidenceNode, sourceNode } from '@/lib/domain/provenance/input';
import { inWords } from '@/lib/domain/provenance/telling';
import { ok } from '@/lib/domain/result';
import { AddAppearance } from '@/lib/schemas/attribution/appearance';
import { addAppearance } from '@/lib/services/claim/appearances';
import { newId } from '@/lib/services/ids';
import { originsOf } from '@/lib/services/provenance/origins';
import { aPerson } from '../../support/actors';
import { withReport } from '../../support/copies';
import { comesFrom } from '../../support/lineage';
import { aDraft, anArticle, aSource, must, placeOf } from '../../support/make';
import { aNewsroom, moves, seals } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';

const store = (run: Parameters<typeof transaction<null>>[0]) => transaction(run).then(must);

async function told(claimId: string): Promise<{ support: string; contradiction: string; hidden: string[] }> {
  const origins = (await originsOf(reader(), [claimId])).get(claimId);
  if (!origins) throw new Error('Nothing was worked out for the claim.');
  return {
    support: inWords(origins.support),
    contradiction: inWords(origins.contradiction),
    hidden: [...origins.hidden],
  };
}

/** Asserted by the paper itself, with a report of an original source beside it. */
async function aReportedClaim() {
  const by = await aPerson('CHECKER');
  const [article, source] = [await anArticle({ by }), await aSource({ by, name: 'The water authority' })];
  const draft = await aDraft({ by, article });
  const given = { sourceId: source.id, originality: 'ORIGINAL' as const };
  return { by, article, source, ...(await withReport(by, draft, given)) };
}

test('a paper’s own voice and an original report are two origins, one of them not the claimant', async () => {
  const { claim } = await aReportedClaim();
  expect(await told(claim.id)).toEqual({
    support: '2 reports → 2 origins → 1 independent of the claimant',
    contradiction: '0 reports → 0 origins → 0 independent of the claimant',
    hidden: [],
  });
});

test('lineage is followed through what the claim does not name, and suggestions are not', async () => {
  const { by, article, claim, source } = await aReportedClaim();
  const between = await anArticle({ by });
  await comesFrom(by, articleNode(article.id), articleNode(between.id));
  expect((await told(claim.id)).support).toContain('2 origins');
  await comesFrom(by, articleNode(between.id), sourceNode(source.id), 'REPUBLISHES');
  expect((await told(claim.id)).support).toBe('2 reports → 1 origin → 0 independent of the claimant');
  await store(async (tx) => {
    await tx.lineage.updateMany({ where: { fromArticleId: between.id }, data: { state: 'SUGGESTED' } });
    return ok(null);
  });
  expect((await told(claim.id)).support).toContain('2 origins');
});

test('evidence that readers may not see counts nothing and leads nowhere', async () => {
  const { by, article, claim, evidenceId } = await aReportedClaim();
  await comesFrom(by, articleNode(article.id), evidenceNode(evidenceId));
  await store(async (tx) => {
    await tx.evidence.update({ where: { id: evidenceId }, data: { sensitivity: 'INTERNAL' } });
    return ok(null);
  });
  expect(await told(claim.id)).toEqual({
    support: '1 report → 0 origins → 0 independent of the claimant',
    contradiction: '0 reports → 0 origins → 0 independent of the claimant',
    hidden: [`evidence:${evidenceId}`],
  });
});

test('whoever speaks on deep background counts nothing: a count could tell who it is', async () => {
  const by = await aPerson('CHECKER');
  const source = await aSource({ by, name: 'The harbour master' });
  const unnamed = await aSource({ by, kind: 'ANONYMOUS', name: 'a clerk of the harbour' });
  const hop = (sourceId: string) => ({ speaker: 'SOURCE' as const, sourceId, act: 'SAID' as const });
  const article = await anArticle({ by });
  const attributions = [
    {
      ...{ speech: 'INDIRECT' as const, terms: 'DEEP_BACKGROUND' as const, anonymityReason: 'Her post.' },
      hops: [hop(source.id), hop(unnamed.id)],
    },
    { speech: 'INDIRECT' as const, hops: [hop(source.id)] },
  ];
  const place = placeOf(article, 'No formal agreement governed it');
  const claim = await aDraft({ by, article, appearance: { ...place, attributions } });
  const [origins] = (await originsOf(reader(), [claim.id])).values();
  expect(origins?.support).toMatchObject({ reports: 2, origins: [{ reports: [expect.anything()] }] });
  expect(origins?.support.unknown).toHaveLength(1);
});

test('a link of an anonymous source joins nothing: it would tell whose side that is on', async () => {
  const by = await aPerson('CHECKER');
  const claimant = await aSource({ by, kind: 'GOVERNMENT', name: 'The ministry of ports' });
  const hidden = await aSource({ by, kind: 'ANONYMOUS', name: 'an official who knows the ports' });
  const named = await aSource({ by, kind: 'ORGANISATION', name: 'The ports board' });
  const article = await anArticle({ by });
  const said = (sourceId: string) => ({
    speech: 'INDIRECT' as const,
    terms: sourceId === hidden.id ? ('BACKGROUND' as const) : ('ON_RECORD' as const),
    anonymityReason: sourceId === hidden.id ? 'His post.' : undefined,
    hops: [{ speaker: 'SOURCE' as const, sourceId, act: 'SAID' as const }],
  });
  const place = placeOf(article, 'No formal agreement governed it');
  const claim = await aDraft({ by, article, appearance: { ...place, attributions: [said(claimant.id)] } });
  const other = await anArticle({ by });
  const again = placeOf(other, 'No formal agreement governed it');
  const attributions = [said(hidden.id), said(named.id)];
  must(
    await addAppearance(
      by,
      AddAppearance.parse({ claimId: claim.id, version: claim.version, ...again, attributions }),
    ),
  );
  const joins = (fromId: string, toId: string) =>
    store(async (tx) => {
      const id = newId(new Date());
      const stored = { id, fromId, toId, type: 'SPEAKS_FOR' as const, basis: 'An old card.' };
      await storeLink(tx, {
        ...stored,
        ...{ since: null, until: null, basisUrl: null, createdById: by.id, createdAt: new Date() },
      });
      return ok(null);
    });
  await joins(hidden.id, claimant.id);
  await joins(named.id, hidden.id);
  const [origins] = (await originsOf(reader(), [claim.id])).values();
  expect(origins?.input.links).toEqual([]);
  expect(origins?.support.independentOfClaimant).toBe(2);
  await joins(named.id, claimant.id);
  expect((await told(claim.id)).support).toContain('1 independent of the claimant');
});

test('evidence that came with a review counts once its round has concluded', async () => {
  const room = await aNewsroom();
  const source = await aSource({ by: room.author, name: 'The registry of deeds' });
  const claim = await aDraft({ by: room.author });
  const submitted = await moves(room.author, claim, { move: 'submit' });
  const evidence = [
    {
      ...{ title: 'The deed', type: 'PRIMARY_DOCUMENT' as const, originality: 'ORIGINAL' as const },
      ...{ sourceId: source.id, url: 'https://deeds.example/1', stance: 'CORROBORATES' as const },
      ...{ strength: 'STRONG' as const, rationale: 'It says so.' },
    },
  ];
  await seals(room.reviewers[0], submitted, { evidence });
  expect((await told(claim.id)).support).toContain('1 report → 1 origin');
  await seals(room.reviewers[1], submitted);
  expect((await told(claim.id)).support).toBe('2 reports → 2 origins → 1 independent of the claimant');
});

test('a source that was merged is the other, and a link counts while it held', async () => {
  const { by, article, claim, source } = await aReportedClaim();
  const other = await aSource({ by, name: 'Water Authority' });
  const link = {
    fromId: article.outlet.id,
    toId: other.id,
    type: 'OWNED_BY',
    basis: 'Its imprint.',
  } as const;
  await store(async (tx) => {
    await tx.source.update({ where: { id: source.id }, data: { mergedIntoId: other.id } });
    const made = { id: newId(new Date()), createdById: by.id, createdAt: new Date() };
    await tx.sourceLink.create({ data: { ...made, ...link, until: '2019' } });
    return ok(null);
  });
  expect((await told(claim.id)).support).toContain('2 origins → 0 independent');
  await store(async (tx) => {
    await tx.article.update({ where: { id: article.id }, data: { publishedAt: '2024-12-06' } });
    return ok(null);
  });
  expect((await told(claim.id)).support).toContain('2 origins → 1 independent');
});

test('what rests on a node is found against the way of its lineage', async () => {
  const { by, article, claim, source, evidenceId } = await aReportedClaim();
  const from = await anArticle({ by });
  await comesFrom(by, articleNode(article.id), articleNode(from.id));
  const nodes = [
    articleNode(from.id),
    evidenceNode(evidenceId),
    sourceNode(source.id),
    articleNode(article.id),
  ];
  for (const node of nodes) expect(await claimsRestingOn(reader(), node)).toContain(claim.id);
  expect(await claimsRestingOn(reader(), articleNode((await anArticle({ by })).id))).toEqual([]);
});

test('many claims cost as many queries as one, and each is told of itself alone', async () => {
  const first = await aReportedClaim();
  const alone = await aDraft({ by: first.by });
  const both = await originsOf(reader(), [first.claim.id, alone.id]);
  expect([first.claim.id, alone.id].map((id) => both.get(id)?.support.reports)).toEqual([2, 1]);
  expect(both.get(alone.id)?.input.evidence).toEqual([]);
  const asked = (ids: string[]) => queriesOf(() => originsOf(reader(), ids));
  expect(await asked([first.claim.id, alone.id])).toBe(await asked([first.claim.id]));
});
