import { given } from '../../given';
import { operation } from '../../operation';
import { Id } from '../../primitives';
import { DistinguishSources, DuplicatePage, LikeView, ListDuplicates } from '../../source/duplicates';

export const listDuplicatesOperation = operation({
  id: 'listDuplicates',
  method: 'GET',
  path: '/sources/duplicates',
  tag: 'Sources',
  summary: 'List sources that may be one',
  description:
    'By names and other names, also in Arabic and Latin spellings, and by Wikidata entries. A page is what was found of 100 sources: it may be empty and others may follow.',
  input: ListDuplicates,
  output: DuplicatePage,
});

export const listLikeOperation = operation({
  id: 'listLike',
  method: 'GET',
  path: '/sources/{sourceId}/duplicates',
  tag: 'Sources',
  summary: 'List the sources that may be the same as one',
  input: given({ sourceId: Id }),
  output: LikeView,
});

export const distinguishSourcesOperation = operation({
  id: 'distinguishSources',
  method: 'POST',
  path: '/sources/{sourceId}/distinctions',
  tag: 'Sources',
  summary: 'Say that two sources are two',
  description: 'It is remembered, and they are not offered as one again.',
  input: DistinguishSources,
  output: LikeView,
});
