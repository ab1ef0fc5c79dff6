import { operation } from '../operation';
import {
  AboutLineage,
  AddLineage,
  EditLineage,
  FindLineageEnds,
  JudgeLineage,
  LineageEnds,
  LineageHistory,
  LineagePage,
  LineageView,
  ListLineage,
  SharedWords,
} from '../provenance/lineage';

export const listLineageOperation = operation({
  id: 'listLineage',
  method: 'GET',
  path: '/lineage',
  tag: 'Origins',
  summary: 'List what comes from what',
  description:
    'Newest first: of one article, piece of evidence or source in both directions, or all. Suggestions count nothing until somebody confirms them. What has an end that you may not see is not in it.',
  input: ListLineage,
  output: LineagePage,
});

export const addLineageOperation = operation({
  id: 'addLineage',
  repeatable: true,
  method: 'POST',
  path: '/lineage',
  tag: 'Origins',
  summary: 'Say where something comes from',
  description:
    'It counts at once, since a person says so. `SAME_WIRE`, `SAME_SPEAKER` and `SAME_DOCUMENT` have no direction, and their ends may come back in the other order. You then have a hand in the claims that rest on it and are not published yet. What was suggested or taken back between the two is taken up.',
  input: AddLineage,
  output: LineageView,
  location: ({ id }) => `/lineage/${id}`,
  conflicts: true,
});

export const getLineageOperation = operation({
  id: 'getLineage',
  method: 'GET',
  path: '/lineage/{lineageId}',
  tag: 'Origins',
  summary: 'Show what comes from what',
  input: AboutLineage,
  output: LineageView,
});

export const editLineageOperation = operation({
  id: 'editLineage',
  method: 'PUT',
  path: '/lineage/{lineageId}',
  tag: 'Origins',
  summary: 'Change how the one comes from the other',
  description: 'Old and new stand in its history. What is changed counts as it did, or as little.',
  input: EditLineage,
  output: LineageView,
  conflicts: true,
});

export const judgeLineageOperation = operation({
  id: 'judgeLineage',
  method: 'POST',
  path: '/lineage/{lineageId}/judgements',
  tag: 'Origins',
  summary: 'Confirm or reject lineage',
  description:
    'A suggestion counts once it is confirmed, and is never made again once it is rejected. What counted is taken back with a reason. Confirmed the other way round, or with an agency that was no source yet, it is another lineage: the one that is answered.',
  input: JudgeLineage,
  output: LineageView,
  shows: ({ id }) => `/lineage/${id}`,
  conflicts: true,
});

export const lineageHistoryOperation = operation({
  id: 'lineageHistory',
  method: 'GET',
  path: '/lineage/{lineageId}/changes',
  tag: 'Origins',
  summary: 'List what became of lineage',
  input: AboutLineage,
  output: LineageHistory,
});

export const sharedWordsOperation = operation({
  id: 'sharedWords',
  method: 'GET',
  path: '/lineage/{lineageId}/words',
  tag: 'Origins',
  summary: 'Show the words that both share',
  description: 'Of the texts as they were when the suggestion was made: versions and copies never change.',
  input: AboutLineage,
  output: SharedWords,
});

export const findLineageEndsOperation = operation({
  id: 'findLineageEnds',
  method: 'GET',
  path: '/lineage/ends',
  tag: 'Origins',
  summary: 'Find what something may come from',
  description: 'Articles and evidence with these words in their titles, and sources by name and alias.',
  input: FindLineageEnds,
  output: LineageEnds,
});
