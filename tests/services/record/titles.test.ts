import { expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import { EditClaim } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { AuditEntry } from '@/lib/schemas/record';
import { editClaim } from '@/lib/services/claim/claims';
import { createToken } from '@/lib/services/people/tokens';
import { listAudit } from '@/lib/services/record';
import { aPerson } from '../../support/actors';
import { aDraft, anArticle, aSource, must } from '../../support/make';
import { aClaim, aNewsroom, moves } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';

const about = async (admin: Person, subjectId: string): Promise<AuditEntry[]> =>
  must(await listAudit(admin, { limit: 100, subjectId })).items;

const titlesAbout = async (admin: Person, subjectId: string) => [
  ...new Set((await about(admin, subjectId)).map(({ title }) => title)),
];

const rewords = async (by: Person, { id, version, kind }: ClaimView, statement: string) =>
  must(await editClaim(by, EditClaim.parse({ claimId: id, version, statement, kind })));

test('what readers see is called what it is called there, also in the events of its parts', async () => {
  const admin = await aPerson('ADMIN');
  const claim = await aClaim('PUBLISHED', await aNewsroom(), { statement: 'Nobody signed anything.' });
  const [place] = claim.appearances;
  expect(await titlesAbout(admin, claim.id)).toEqual(['Nobody signed anything.']);
  expect(await titlesAbout(admin, place?.article.id ?? '')).toEqual([place?.article.title]);
});

test('what readers don’t see has no title: a draft, its article, a source, and new words for a published claim', async () => {
  const admin = await aPerson('ADMIN');
  const source = await aSource({ name: 'Somebody unheard of' });
  const article = await anArticle({ title: 'Not out yet' });
  const draft = await aDraft({ article, statement: 'A secret was kept.' });
  for (const { id } of [source, article, draft]) expect(await titlesAbout(admin, id)).toEqual([null]);

  const room = await aNewsroom();
  const claim = await aClaim('PUBLISHED', room, { statement: 'The first words.' });
  const open = await moves(room.approver, claim, { move: 'reopen', reason: 'A slip.', underReview: true });
  await rewords(room.author, open, 'The second words.');
  expect(await titlesAbout(admin, claim.id)).toEqual(['The first words.']);
  const whole = JSON.stringify(must(await listAudit(admin, { limit: 100 })));
  expect(whole).not.toMatch(/unheard of|Not out yet|A secret|second words/);
});

test('a person is called by name, a token by whose it is', async () => {
  const admin = await aPerson('ADMIN');
  const rana = await aPerson('CHECKER');
  const made = must(await createToken(rana, { name: 'for the leak', scope: 'read' }));
  expect(await titlesAbout(admin, made.token.id)).toEqual([rana.name]);
});

test('a page takes the same number of queries however long it is', async () => {
  const admin = await aPerson('ADMIN');
  // The statements of the first call stay prepared.
  await listAudit(admin, { limit: 1 });
  const few = await queriesOf(() => listAudit(admin, { limit: 2 }));
  expect(await queriesOf(() => listAudit(admin, { limit: 100 }))).toBe(few);
});
