import { given } from '../../given';
import { operation } from '../../operation';
import { Id } from '../../primitives';
import { OriginOfView } from '../../provenance/origin-of';
import { RecordView } from '../../publication';

export const sourceRecordOperation = operation({
  id: 'sourceRecord',
  method: 'GET',
  path: '/sources/{sourceId}/record',
  tag: 'Sources',
  summary: 'Show how findings left what a source said',
  description: 'From publications alone. Below five claims no shares are given.',
  input: given({ sourceId: Id }),
  output: RecordView,
});

export const originOfOperation = operation({
  id: 'originOf',
  method: 'GET',
  path: '/sources/{sourceId}/origins',
  tag: 'Sources',
  summary: 'List the claims in which a source is an origin',
  description: 'Looked for in the first 50 claims that you may see and that rest on it.',
  input: given({ sourceId: Id }),
  output: OriginOfView,
});
