import { beforeAll, describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { inWords } from '@/lib/domain/provenance/telling';
import { AddVersion } from '@/lib/schemas/article/version';
import { JudgeLineage, type LineageView, ListLineage } from '@/lib/schemas/provenance/lineage';
import { ListSources } from '@/lib/schemas/source';
import { addVersion } from '@/lib/services/article/versions';
import { judgeLineage } from '@/lib/services/provenance/judging';
import { addLineage } from '@/lib/services/provenance/lineage';
import { listLineage } from '@/lib/services/provenance/lineage-reading';
import { originsOf } from '@/lib/services/provenance/origins';
import { sharedWords } from '@/lib/services/provenance/shared-words';
import { takeUpUntraced } from '@/lib/services/provenance/tracing/untraced';
import { listSources } from '@/lib/services/source/sources';
import { aPerson } from '../../support/actors';
import { captured, ownFiles, withReport } from '../../support/copies';
import { aDraft, anArticle, aSource, must } from '../../support/make';
import { aClaim, aNewsroom, seals } from '../../support/newsroom';
import { forgetTracing, traceAll } from '../../support/tracing';

const TRACING = ['TRACE_ARTICLE' as const, 'TRACE_EVIDENCE' as const];

let by: Person;
beforeAll(async () => {
  ownFiles();
  by = await aPerson('CHECKER');
});

/** Sentences that stand in no other story, so many of them. */
function story(topic: string, sentences = 12): string {
  const line = (n: number) =>
    `In the ${topic} of quarter ${n} the wardens of ${topic} counted ${n * 7} crates and ${n + 3} barrels before noon.`;
  return Array.from({ length: sentences }, (_, n) => line(n)).join('\n\n');
}

const suggested = async (given: object, who = by): Promise<LineageView[]> =>
  must(await listLineage(who, ListLineage.parse({ state: 'SUGGESTED', limit: 100, ...given }))).items;

const judges = (lineage: LineageView, judgement: 'CONFIRM' | 'REJECT', given: object = {}) =>
  judgeLineage(
    by,
    JudgeLineage.parse({ lineageId: lineage.id, version: lineage.version, judgement, ...given }),
  );

const told = (lineage: LineageView) => ({
  from: lineage.from.id,
  to: lineage.to?.id ?? lineage.agency,
  type: lineage.type,
  clue: lineage.clue,
});

describe('shared text', () => {
  test('is found when the second text comes in: the later republishes the earlier', async () => {
    const content = story('granary');
    const wire = await anArticle({ by, content, outletName: 'Agency North', publishedAt: '2024-12-05' });
    const cut = `Our reporter was at the gate.\n\n${content.split('\n\n').slice(0, 8).join('\n\n')}`;
    const paper = await anArticle({ by, content: cut, outletName: 'South Daily', publishedAt: '2024-12-06' });
    expect(await traceAll()).toEqual(['DONE', 'DONE']);
    const [lineage, ...more] = await suggested({ articleId: paper.id });
    expect(more).toEqual([]);
    expect(lineage).toMatchObject({
      ...{ from: { id: paper.id }, to: { id: wire.id }, type: 'REPUBLISHES', clue: 'SHARED_TEXT' },
      ...{ state: 'SUGGESTED', createdBy: null, judgedBy: null },
    });
    expect(lineage?.share).toBeGreaterThan(0.9);
    expect(lineage?.reason).toMatch(/^9\d% of the shorter text stands in both\.$/);
    expect(await suggested({ articleId: wire.id })).toEqual([lineage]);
    const { share, stretches } = must(await sharedWords(by, { lineageId: lineage?.id ?? '' }));
    expect(share).toBe(lineage?.share);
    for (const { from, to } of stretches) {
      expect(cut.slice(from.start, from.end)).toBe(from.exact);
      expect(content.slice(to.start, to.end)).toBe(to.exact);
      expect(from.exact).toBe(to.exact);
    }
    expect(stretches.map(({ to }) => to.exact).join(' ')).toContain('quarter 7');
  });

  test('of a wire agency is the origin, whenever it is dated', async () => {
    const content = story('foundry');
    const agency = await aSource({ by, kind: 'WIRE_AGENCY', name: 'Foundry Wire' });
    const paper = await anArticle({ by, content, outletName: 'East Post', publishedAt: '2024-12-05' });
    const wire = await anArticle({
      by,
      content: `${content}\n\nIt goes on.`,
      outletId: agency.id,
      publishedAt: '2024-12-06',
    });
    await traceAll();
    expect((await suggested({ articleId: wire.id })).map(told)).toEqual([
      { from: paper.id, to: wire.id, type: 'REPUBLISHES', clue: 'SHARED_TEXT' },
    ]);
  });

  test('that nobody can date is the same wire', async () => {
    const content = story('orchard');
    const one = await anArticle({ by, content, outletName: 'East Post' });
    const other = await anArticle({ by, content: `Seen today.\n\n${content}`, outletName: 'West Post' });
    await traceAll();
    const [lineage] = await suggested({ articleId: one.id });
    expect(lineage).toMatchObject({ type: 'SAME_WIRE' });
    expect([lineage?.from.id, lineage?.to?.id].sort()).toEqual([one.id, other.id].sort());
  });

  test('is none where only a quote is shared', async () => {
    const quote = story('press', 3);
    const one = await anArticle({ by, content: `${story('mine', 9)}\n\n${quote}` });
    await anArticle({ by, content: `${story('quay', 9)}\n\n${quote}` });
    await traceAll();
    expect(await suggested({ articleId: one.id })).toEqual([]);
  });

  test('is none where a house says it under everything', async () => {
    const standing = story('history', 9);
    const made = [];
    for (const topic of ['alder', 'birch', 'cedar', 'dogwood', 'elm'])
      made.push(
        await anArticle({ by, content: `${story(topic, 2)}\n\n${standing}`, outletName: 'Standing Post' }),
      );
    await traceAll();
    const last = made.at(-1);
    expect(await suggested({ articleId: last?.id })).toEqual([]);
  });

  test('of an older version counts no more', async () => {
    const content = story('weir');
    const first = await anArticle({ by, content, outletName: 'Old Post' });
    await traceAll();
    const added = { articleId: first.id, content: story('lock'), format: 'TEXT', method: 'PASTED' };
    must(await addVersion(by, AddVersion.parse(added)));
    await traceAll();
    const second = await anArticle({ by, content: `New.\n\n${content}`, outletName: 'New Post' });
    await traceAll();
    expect(await suggested({ articleId: second.id })).toEqual([]);
    const prints = await reader().textPrint.count({ where: { version: { articleId: first.id } } });
    expect(prints).toBe(1);
  });

  test('is found in copies of evidence, and hidden from whoever may not see that', async () => {
    const content = story('vault');
    const draft = await aDraft({ by });
    const { evidenceId } = await withReport(by, draft, {
      ...{ sensitivity: 'RESTRICTED', title: 'The ledger', url: 'https://vault.example/' },
    });
    await captured(by, evidenceId, content.replaceAll('\n\n', '</p><p>'));
    const paper = await anArticle({ by, content, outletName: 'Vault Post' });
    await traceAll();
    expect((await suggested({ articleId: paper.id })).map(({ clue }) => clue)).toEqual(['SHARED_TEXT']);
    expect(await suggested({ evidenceId })).toHaveLength(1);
    expect(await suggested({ articleId: paper.id }, await aPerson('CHECKER'))).toEqual([]);
  });
});

describe('a suggestion', () => {
  test('counts nothing until a person confirms it', async () => {
    const ministry = await aSource({ by, kind: 'WIRE_AGENCY', name: 'Counting Wire' });
    const content = story('census');
    const wire = await anArticle({ by, content, outletId: ministry.id });
    await traceAll();
    const { claim, evidenceId } = await withReport(by, await aDraft({ by }), {
      ...{ originality: 'DERIVED', url: 'https://census.example/' },
    });
    await captured(by, evidenceId, content.replaceAll('\n\n', '</p><p>'));
    await traceAll();
    const support = async () =>
      inWords((await originsOf(reader(), [claim.id])).get(claim.id)?.support ?? (undefined as never));
    const [lineage] = await suggested({ evidenceId });
    expect(lineage).toMatchObject({ from: { id: evidenceId }, to: { id: wire.id }, type: 'REPUBLISHES' });
    expect(await support()).toMatch(/^2 reports → 1 origin/);
    if (lineage) must(await judges(lineage, 'CONFIRM'));
    expect(await support()).toMatch(/^2 reports → /);
    expect(await suggested({ evidenceId })).toEqual([]);
  });

  test('that was rejected, or said by hand, is never made again', async () => {
    const content = story('ferry');
    const one = await anArticle({ by, content, outletName: 'A Post', publishedAt: '2024-01-01' });
    const two = await anArticle({
      by,
      content: `${content}\n\nMore.`,
      outletName: 'B Post',
      publishedAt: '2024-01-02',
    });
    await traceAll();
    const [lineage] = await suggested({ articleId: one.id });
    if (lineage) must(await judges(lineage, 'REJECT'));
    const again = {
      articleId: two.id,
      content: `${content}\n\nEven more.`,
      format: 'TEXT',
      method: 'PASTED',
    };
    must(await addVersion(by, AddVersion.parse(again)));
    await traceAll();
    expect(await suggested({ articleId: one.id })).toEqual([]);
    const three = await anArticle({
      by,
      content: `Late.\n\n${content}`,
      outletName: 'C Post',
      publishedAt: '2024-01-03',
    });
    const end = (id: string) => ({ kind: 'article' as const, id });
    const said = { from: end(one.id), to: end(three.id), type: 'CITES' as const, reason: 'By hand.' };
    must(await addLineage(by, said));
    await traceAll();
    expect((await suggested({ articleId: three.id })).map(told)).toEqual([
      { from: three.id, to: two.id, type: 'REPUBLISHES', clue: 'SHARED_TEXT' },
    ]);
  });
});

describe('a credit line', () => {
  test('leads to the agency that the registry has, by its name or another one', async () => {
    const agency = await aSource({ by, kind: 'WIRE_AGENCY', name: 'Rooters', aliases: ['Reuters'] });
    const paper = await anArticle({ by, content: `LONDON (Reuters) - It began.\n\n${story('dock')}` });
    await traceAll();
    expect(await suggested({ articleId: paper.id })).toMatchObject([
      { to: { kind: 'source', id: agency.id }, type: 'REPUBLISHES', clue: 'CREDIT', agency: null },
    ]);
  });

  test('adds an agency to the registry when it is confirmed, and not before', async () => {
    const known = async (q: string) =>
      must(await listSources(by, ListSources.parse({ q }))).items.map(({ kind, name }) => `${kind} ${name}`);
    const papers = [];
    for (const topic of ['salt', 'tin'])
      papers.push(await anArticle({ by, content: `${story(topic)}\n\n(AFP)`, outletName: `${topic} Post` }));
    await traceAll();
    const [first] = await suggested({ articleId: papers[0]?.id });
    const [second] = await suggested({ articleId: papers[1]?.id });
    expect(first).toMatchObject({
      to: null,
      agency: 'Agence France-Presse',
      words: expect.stringContaining('(AFP)'),
    });
    expect(await known('France-Presse')).toEqual([]);
    const confirmed = first && must(await judges(first, 'CONFIRM', { type: 'CITES' }));
    expect(confirmed).toMatchObject({
      state: 'CONFIRMED',
      type: 'CITES',
      to: { title: 'Agence France-Presse' },
    });
    expect(await known('France-Presse')).toEqual(['WIRE_AGENCY Agence France-Presse']);
    const other = second && must(await judges(second, 'CONFIRM'));
    expect(other?.to?.id).toBe(confirmed?.to?.id);
    expect(await suggested({ articleId: papers[0]?.id })).toEqual([]);
  });

  test('that was rejected is not suggested again once the agency is a source', async () => {
    const paper = await anArticle({ by, content: `${story('zinc')}\n\n(TASS)`, outletName: 'Zinc Post' });
    await traceAll();
    const [lineage] = await suggested({ articleId: paper.id });
    if (lineage) must(await judges(lineage, 'REJECT'));
    await aSource({ by, kind: 'WIRE_AGENCY', name: 'TASS' });
    const again = {
      articleId: paper.id,
      content: `${story('zinc')}\n\nMore. (TASS)`,
      format: 'TEXT',
      method: 'PASTED',
    };
    must(await addVersion(by, AddVersion.parse(again)));
    await traceAll();
    expect(await suggested({ articleId: paper.id })).toEqual([]);
  });

  test('of an article’s own outlet is none', async () => {
    const agency = await aSource({ by, kind: 'WIRE_AGENCY', name: 'Xinhua' });
    const paper = await anArticle({
      by,
      content: `BEIJING (Xinhua) - It began.\n\n${story('silk')}`,
      outletId: agency.id,
    });
    await traceAll();
    expect(await suggested({ articleId: paper.id })).toEqual([]);
  });
});

describe('an address', () => {
  test('at which both stand makes them the same document', async () => {
    const draft = await aDraft({ by });
    const { evidenceId } = await withReport(by, draft, { url: 'http://paper.example/2024/salt' });
    await captured(by, evidenceId, 'Some other words altogether.');
    const url = 'https://www.paper.example/2024/salt/?utm_source=x';
    const paper = await anArticle({ by, content: story('brine'), url });
    await traceAll();
    expect((await suggested({ evidenceId })).map(told)).toEqual([
      { ...{ from: paper.id, to: evidenceId }, type: 'SAME_DOCUMENT', clue: 'CANONICAL' },
    ]);
  });

  test('that a page gives as its own, and another stands at, and a link in its text', async () => {
    const origin = await anArticle({ by, content: story('loom'), url: 'https://first.example/loom' });
    const cited = await anArticle({ by, content: story('dye'), url: 'https://first.example/dye' });
    const linked = `<html><head><link rel="canonical" href="https://first.example/loom"></head><body>
      <nav><a href="https://first.example/dye">Other news of the week</a></nav><main><article><h1>Looms</h1>
      ${story('weft')
        .split('\n\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}
      <p>As <a href="https://www.first.example/dye/#top">reported on the dye</a> before.</p></article></main></body></html>`;
    const paper = await anArticle({
      by,
      content: linked,
      format: 'HTML',
      url: 'https://second.example/loom',
    });
    await traceAll();
    expect(
      (await suggested({ articleId: paper.id })).map(told).sort((a, b) => (a.type < b.type ? -1 : 1)),
    ).toEqual([
      { from: paper.id, to: cited.id, type: 'CITES', clue: 'LINK' },
      { from: paper.id, to: origin.id, type: 'REPUBLISHES', clue: 'CANONICAL' },
    ]);
  });
});

test('what is suggested of evidence of a blind review is its reviewer’s alone', async () => {
  const room = await aNewsroom();
  const [reviewer] = room.reviewers;
  const content = story('minutes');
  const paper = await anArticle({ by: room.author, content, outletName: 'Minutes Post' });
  const claim = await aClaim('IN_REVIEW', room, { risk: 'NORMAL' });
  await traceAll();
  const given = { title: 'The minutes', url: 'https://minutes.example/', type: 'DATA' as const };
  const stance = { stance: 'CORROBORATES' as const, strength: 'STRONG' as const, rationale: 'They say so.' };
  const sealed = await seals(reviewer, claim, { evidence: [{ ...given, ...stance }] });
  const evidenceId = sealed.evidence[0]?.evidence.id ?? '';
  await captured(reviewer, evidenceId, content.replaceAll('\n\n', '</p><p>'));
  await traceAll();
  expect(await suggested({ articleId: paper.id }, reviewer)).toHaveLength(1);
  for (const other of [room.author, room.approver])
    expect(await suggested({ articleId: paper.id }, other)).toEqual([]);
});

test('what came in before anything was traced is taken up once', async () => {
  await traceAll();
  const old = await anArticle({ by, content: story('almanac'), outletName: 'Old Almanac' });
  await forgetTracing();
  const { evidenceId } = await withReport(by, await aDraft({ by }), { url: 'https://almanac.example/' });
  await captured(by, evidenceId, story('almanac').replaceAll('\n\n', '</p><p>'));
  await forgetTracing();
  await takeUpUntraced(new Date(), 1);
  await takeUpUntraced();
  const waiting = await reader().job.findMany({ where: { state: 'QUEUED', kind: { in: TRACING } } });
  expect(
    waiting.map(({ subjectId }) => subjectId).filter((id) => [old.id, evidenceId].includes(id)),
  ).toHaveLength(2);
  await traceAll();
  expect((await suggested({ evidenceId })).map(({ clue }) => clue)).toEqual(['SHARED_TEXT']);
});
