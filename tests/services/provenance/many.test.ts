import { beforeAll, describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { insert } from '@/lib/data/insert';
import { provenanceInputs } from '@/lib/data/provenance/input';
import { claimsRestingOn } from '@/lib/data/provenance/resting';
import { liveClaims } from '@/lib/data/publication/notices';
import { touchedClaims } from '@/lib/data/workflow/facts';
import type { Person } from '@/lib/domain/actor';
import { sourceNode } from '@/lib/domain/provenance/input';
import { ok } from '@/lib/domain/result';
import { newIds } from '@/lib/services/ids';
import { originOf } from '@/lib/services/provenance/origin-of';
import { originsOf } from '@/lib/services/provenance/origins';
import { sourceRipple } from '@/lib/services/publication/source-ripple';
import { aPerson } from '../../support/actors';
import { aCrowdOf, aReported } from '../../support/crowds';
import { must } from '../../support/make';

/** What a statement holds is bounded, and what rests on a large outlet or stands under a much reported claim is not. */

let by: Person;
let first: Awaited<ReturnType<typeof aReported>>;
let crowd: string[];

beforeAll(async () => {
  by = await aPerson('CHECKER');
  first = await aReported(by);
  crowd = await aCrowdOf(first.claim.id, 1000);
});

describe('an outlet with a thousand articles, and a claim in each', () => {
  test('is found under all of them, and looking can stop with the newest', async () => {
    const outlet = sourceNode(first.article.outlet.id);
    const resting = await claimsRestingOn(reader(), outlet);
    expect(resting).toEqual([first.claim.id, ...crowd].sort());
    const newest = await claimsRestingOn(reader(), outlet, 100);
    expect(newest).toEqual(resting.filter((id) => newest.includes(id)));
    expect(newest).toHaveLength(100);
    expect(newest).not.toContain(first.claim.id);
  });

  test('has a page, and is told what a lower grade would flag', async () => {
    const sourceId = first.article.outlet.id;
    expect(must(await originOf(by, { sourceId }))).toMatchObject({ looked: 50, more: 951 });
    expect(must(await sourceRipple(by, { sourceId }))).toEqual({ items: [], more: 0 });
  });

  test('can be changed: whoever does has a hand in each, and none of them is live', async () => {
    const touched = await transaction(async (tx) => ok(await touchedClaims(tx, by, crowd)));
    expect(must(touched)).toHaveLength(1000);
    expect(await liveClaims(reader(), crowd)).toEqual([]);
  });
});

test('four hundred claims at once, each told of what it alone rests on', async () => {
  const ids = crowd.slice(0, 400);
  const known = await provenanceInputs(reader(), ids);
  expect([...known.keys()]).toEqual(ids);
  for (const { input } of known.values())
    expect([input.attributions, input.articles, input.evidence].map((each) => each.length)).toEqual([
      1, 1, 1,
    ]);
});

test('a claim with three hundred pieces of evidence and more is counted', async () => {
  const { claim, evidenceId } = first;
  await transaction(async (tx) => {
    const evidence = await tx.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
    const link = await tx.evidenceLink.findFirstOrThrow({ where: { claimId: claim.id } });
    const ids = newIds(300, new Date());
    await insert(
      tx,
      'Evidence',
      ids.map((id) => ({ ...evidence, id, sourceId: null })),
    );
    await insert(
      tx,
      'EvidenceLink',
      ids.map((id) => ({ ...link, id, evidenceId: id })),
    );
    return ok(null);
  });
  const origins = (await originsOf(reader(), [claim.id])).get(claim.id);
  expect(origins?.support).toMatchObject({ reports: 302, independentOfClaimant: 301 });
  expect(origins?.support.origins).toHaveLength(302);
});
