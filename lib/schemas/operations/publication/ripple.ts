import { operation } from '../../operation';
import { RippleView, SourceRipple } from '../../publication/ripple';

export const sourceRippleOperation = operation({
  id: 'sourceRipple',
  method: 'GET',
  path: '/sources/{sourceId}/ripple',
  tag: 'Sources',
  summary: 'Show which published claims a lower grade would flag',
  description:
    'Those that rest on the source and that you may see. Their numbers stay: a grade counts in none.',
  input: SourceRipple,
  output: RippleView,
});
