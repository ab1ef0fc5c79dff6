import { given } from '../../given';
import { operation } from '../../operation';
import { Id } from '../../primitives';
import { AddLink, EditLink, LinkHistory, LinksView, LinkView, RemoveLink } from '../../source/link';

export const listLinksOperation = operation({
  id: 'listSourceLinks',
  method: 'GET',
  path: '/sources/{sourceId}/links',
  tag: 'Sources',
  summary: 'Show whom a source belongs to',
  description: 'What owns it, what it is part of and whom it speaks for, and the same of those around it.',
  input: given({ sourceId: Id }),
  output: LinksView,
});

export const addLinkOperation = operation({
  id: 'addSourceLink',
  method: 'POST',
  path: '/sources/{sourceId}/links',
  tag: 'Sources',
  summary: 'Say that a source belongs to another',
  description:
    'Who belongs together decides which origins of a claim are independent: published claims whose numbers change are flagged.',
  input: AddLink,
  output: LinkView,
  repeatable: true,
  conflicts: true,
});

export const editLinkOperation = operation({
  id: 'editSourceLink',
  method: 'PUT',
  path: '/sources/{sourceId}/links/{linkId}',
  tag: 'Sources',
  summary: 'Change a link between sources',
  description: 'Fields that are left out are emptied.',
  input: EditLink,
  output: LinkView,
  conflicts: true,
});

export const removeLinkOperation = operation({
  id: 'removeSourceLink',
  method: 'DELETE',
  path: '/sources/{sourceId}/links/{linkId}',
  tag: 'Sources',
  summary: 'Take a link between sources back',
  description: 'It counts no more and stays in the history.',
  input: RemoveLink,
  output: LinkView,
  conflicts: true,
});

export const linkHistoryOperation = operation({
  id: 'sourceLinkHistory',
  method: 'GET',
  path: '/sources/{sourceId}/links/changes',
  tag: 'Sources',
  summary: 'List what became of the links of a source',
  description: 'Newest first, with what each was before; 100 at most.',
  input: given({ sourceId: Id }),
  output: LinkHistory,
});
