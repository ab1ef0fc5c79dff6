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
    'The claims that rest on it and that you may see, with their numbers before and after. Nothing is changed. Saved, it flags those that readers see.',
  input: EvidenceRipple,
  output: RippleView,
});
