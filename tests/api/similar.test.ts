import { expect, test } from 'vitest';
import { SimilarList } from '@/lib/schemas/claim/claim';
import { as } from './support/client';
import { aDraft, aWord, must } from './support/newsroom';

test('similar claims are answered with the numbers that are others', async () => {
  const [tomas, herb] = [await as('Tomas'), aWord('herb')];
  const { claim } = await aDraft(tomas, { statement: `Some 5,000 pickers of ${herb} marched.` });
  const ask = (text: string) => tomas.get(`/claims/similar?text=${encodeURIComponent(text)}`);
  const [other] = must(await ask(`Ten thousand ${herb} pickers are marching`)).as(SimilarList).items;
  expect(other).toMatchObject({
    claim: { id: claim.id },
    otherNumbers: [{ claim: '5,000', text: 'Ten thousand' }],
  });
  const [same] = must(await ask(`Five thousand ${herb} pickers are marching`)).as(SimilarList).items;
  expect(same).toMatchObject({ claim: { id: claim.id }, otherNumbers: [] });
});
