import { EvidenceRipple } from '../../evidence/edit';
import { operation } from '../../operation';
import { RippleView } from '../../publication/ripple';

export const evidenceRippleOperation = operation({
  id: 'evidenceRipple',
  method: 'GET',
  path: '/evidence/{evidenceId}/ripple',
  tag: 'Evidence',
  summary: 'Show what an edit of evidence would do to claims',
  description:
    'The published claims that it would flag and all whose numbers it would change, of those that you may see, with these numbers before and after. Nothing is changed. For whoever may make the edit: a token that may only read is refused.',
  input: EvidenceRipple,
  output: RippleView,
});
