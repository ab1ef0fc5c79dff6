import { expect, test } from 'vitest';
import { RelationsView } from '@/lib/schemas/claim/relation';
import { ClaimView } from '@/lib/schemas/claim/view';
import { EvidenceView } from '@/lib/schemas/evidence';
import { FlagsView } from '@/lib/schemas/publication/flag';
import { PublicNotices } from '@/lib/schemas/publication/notice';
import { RippleView } from '@/lib/schemas/publication/ripple';
import { as, send } from './support/client';
import { aDraft, aWord, move, must, seal, summarise } from './support/newsroom';

const document = {
  ...{ title: 'The ledger', type: 'PRIMARY_DOCUMENT', originality: 'ORIGINAL' },
  ...{ stance: 'CORROBORATES', strength: 'STRONG', rationale: 'It says so.' },
};

/** A published claim in its paper's voice and borne out by a document. */
async function published() {
  const [rana, tomas, daniel] = [await as('Rana'), await as('Tomas'), await as('Daniel')];
  const { claim, etag } = await aDraft(rana, { risk: 'LOW' });
  const { evidence } = must(await rana.post(`/claims/${claim.id}/evidence`, document, { etag })).as(
    ClaimView,
  );
  must(await move(rana, claim.id, { move: 'submit' }));
  must(await seal(tomas, claim.id, { evidence: [] }));
  must(await summarise(tomas, claim.id));
  const { slug } = must(await move(daniel, claim.id, { move: 'approve', publish: true })).as(ClaimView);
  return { rana, daniel, id: claim.id, slug, evidenceId: evidence[0]?.evidence.id ?? '' };
}

test('a retraction is looked at, made, flagged, told to readers and ended', async () => {
  const { rana, daniel, id, slug, evidenceId } = await published();
  const look = must(await rana.get(`/evidence/${evidenceId}/ripple?state=RETRACTED`)).as(RippleView);
  expect(look).toMatchObject({
    more: 0,
    items: [{ claim: { id }, published: true, shift: { after: { support: { origins: 1 } } } }],
  });
  expect(must(await rana.get(`/evidence/${evidenceId}/ripple`)).as(RippleView).items).toEqual([]);
  expect((await rana.get(`/evidence/${evidenceId}/ripple?state=GONE`)).status).toBe(422);

  const now = must(await rana.get(`/evidence/${evidenceId}`));
  const { title, type, sensitivity, originality } = now.as(EvidenceView);
  const body = { title, type, sensitivity, originality, state: 'RETRACTED', reason: 'They took it back.' };
  must(await rana.ask('PUT', `/evidence/${evidenceId}`, { body, etag: now.etag }));
  const [flag] = must(await daniel.get(`/claims/${id}/flags`)).as(FlagsView).items;
  expect(flag).toMatchObject({ kind: 'EVIDENCE_RETRACTED', reason: 'They took it back.', decided: null });

  const decide = (by: typeof rana, given: object) =>
    by.post(`/claims/${id}/flags/${flag?.id}/decision`, { note: 'Looked at.', ...given });
  expect((await decide(rana, { notice: 'tell', form: 'BOTH' })).status).toBe(403);
  const formless = await decide(daniel, { notice: 'tell' });
  expect([formless.status, JSON.parse(formless.text).errors?.[0]?.field]).toEqual([422, '/form']);
  must(await decide(daniel, { notice: 'tell', form: 'BOTH', sentence: 'We look for another.' }));
  const told = async () => JSON.parse((await send('GET', `/api/v1/public/claims/${slug}/notices`)).text);
  expect(PublicNotices.parse(await told()).items).toMatchObject([
    { kind: 'EVIDENCE_RETRACTED', by: 'EDITOR', sentence: 'We look for another.' },
  ]);
  const page = await send('GET', `/api/v1/public/claims/${slug}`);
  expect(page.headers.get('sourceline-notices')).toBe('1');
  expect((await decide(daniel, { notice: 'keep' })).status).toBe(409);
  must(await decide(daniel, { notice: 'end' }));
  expect(await told()).toEqual({ items: [] });
});

test('claims are related by hand, and quantities that can’t both hold are judged once', async () => {
  const [rana, tomas] = [await as('Rana'), await as('Tomas')];
  const word = aWord('lock');
  const counted = async (comparator: string, low: number) =>
    (
      await aDraft(rana, {
        ...{ kind: 'QUANTITATIVE', statement: `${low} barges lay in the ${word}.` },
        quantity: { comparator, low, unit: 'barges' },
      })
    ).claim.id;
  const [many, few] = [await counted('GT', 90), await counted('LT', 40)];
  const relations = async (id: string) => must(await tomas.get(`/claims/${id}/relations`)).as(RelationsView);
  expect((await relations(many)).offered.map(({ claim }) => claim.id)).toEqual([few]);
  const judge = { otherId: few, judgement: 'RELATED', reason: 'Two mornings.' };
  must(await tomas.post(`/claims/${many}/relations/judgements`, judge));
  expect((await tomas.post(`/claims/${few}/relations/judgements`, { ...judge, otherId: many })).status).toBe(
    409,
  );
  const refines = { otherId: many, type: 'REFINES', reason: 'It names the hour.' };
  must(await tomas.post(`/claims/${few}/relations`, refines));
  expect((await tomas.post(`/claims/${few}/relations`, refines)).status).toBe(422);
  expect((await relations(many)).items).toMatchObject([
    { type: 'REFINES', from: false, stands: true },
    { type: 'CONTRADICTS', judgement: 'RELATED', stands: false },
  ]);
  expect((await relations(many)).offered).toEqual([]);
});
