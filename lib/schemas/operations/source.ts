import { given } from '../given';
import { operation } from '../operation';
import { Id } from '../primitives';
import { CreateSource, EditSource, ListSources, SourcePage, SourceView } from '../source';

export const listSourcesOperation = operation({
  id: 'listSources',
  method: 'GET',
  path: '/sources',
  tag: 'Sources',
  summary: 'List sources',
  description:
    'By name. `q` matches the beginnings of words in names and aliases, without regard to case or accents.',
  input: ListSources,
  output: SourcePage,
});

export const createSourceOperation = operation({
  id: 'createSource',
  method: 'POST',
  path: '/sources',
  tag: 'Sources',
  summary: 'Record a source',
  input: CreateSource,
  output: SourceView,
  location: ({ id }) => `/sources/${id}`,
  repeatable: true,
  conflicts: true,
});

export const getSourceOperation = operation({
  id: 'getSource',
  method: 'GET',
  path: '/sources/{sourceId}',
  tag: 'Sources',
  summary: 'Show a source with what is attributed to it',
  input: given({ sourceId: Id }),
  output: SourceView,
});

export const editSourceOperation = operation({
  id: 'editSource',
  method: 'PUT',
  path: '/sources/{sourceId}',
  tag: 'Sources',
  summary: 'Change a source',
  description: 'Fields that are left out are emptied.',
  input: EditSource,
  output: SourceView,
  conflicts: true,
});
