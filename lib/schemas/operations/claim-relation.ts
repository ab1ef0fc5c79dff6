import { JudgeRelation, RelateClaims, RelationsView } from '../claim/relation';
import { given } from '../given';
import { operation } from '../operation';
import { Id } from '../primitives';

export const listRelationsOperation = operation({
  id: 'listRelations',
  method: 'GET',
  path: '/claims/{claimId}/relations',
  tag: 'Claims',
  summary: 'List what a claim has to do with others',
  description:
    'What was said or judged, and claims of the same subject whose quantities can’t both hold, which nobody has judged.',
  input: given({ claimId: Id }),
  output: RelationsView,
});

export const relateClaimsOperation = operation({
  id: 'relateClaims',
  method: 'POST',
  path: '/claims/{claimId}/relations',
  tag: 'Claims',
  summary: 'Say what a claim has to do with another',
  input: RelateClaims,
  output: RelationsView,
});

export const judgeRelationOperation = operation({
  id: 'judgeRelation',
  method: 'POST',
  path: '/claims/{claimId}/relations/judgements',
  tag: 'Claims',
  summary: 'Judge whether two claims contradict each other',
  description: 'Once for two claims: it is remembered, and they are not offered again.',
  input: JudgeRelation,
  output: RelationsView,
  conflicts: true,
});
