import { expect, test } from 'vitest';
import { inNewClaim } from '@/components/claim/form/use-joining';
import type { RefusedAnswer } from '@/components/form/answer';

test('what is refused of a passage that joins a claim is named as its fields are called in the form of a new one', () => {
  const path = 'attributions.0.hops.0.sourceId';
  const issues = [{ path, message: 'Choose who this is.' }];
  const sentence = 'One thing needs your attention.';
  const refused: RefusedAnswer = {
    ok: false,
    kind: 'invalid',
    sentence,
    issues,
    refusal: { kind: 'invalid', issues },
  };
  expect(inNewClaim(refused).issues).toEqual([
    { path: `appearance.${path}`, message: 'Choose who this is.' },
  ]);
});
