import { AssignmentList } from '../assignment';
import { given } from '../given';
import { operation } from '../operation';
import { Board, CountWork, HeldWork, TakeNext, WorkCounts } from '../work';
import { AboutFilter, FilterList, ListFilters, SavedFilterView, SaveFilter } from '../work/filter';

export const countWorkOperation = operation({
  id: 'countWork',
  method: 'GET',
  path: '/work/counts',
  tag: 'Work',
  summary: 'Count what waits for you, task by task',
  input: CountWork,
  output: WorkCounts,
});

export const heldWorkOperation = operation({
  id: 'heldWork',
  method: 'GET',
  path: '/work/held',
  tag: 'Work',
  summary: 'List what you have, and what lapsed lately',
  input: given({}),
  output: HeldWork,
});

export const takeNextOperation = operation({
  id: 'takeNext',
  method: 'POST',
  path: '/work/takes',
  tag: 'Work',
  summary: 'Take the most urgent claim that you may do something about',
  description:
    'What is overdue first, then by risk, then what has waited longest. A take holds for some hours.',
  input: TakeNext,
  output: AssignmentList,
  shows: ({ claimId }) => `/claims/${claimId}/assignments`,
  conflicts: true,
  repeatable: true,
});

export const boardOperation = operation({
  id: 'board',
  method: 'GET',
  path: '/board',
  tag: 'Work',
  summary: 'Show the desk by state',
  description: 'How many claims each state has, which come first, and who has them.',
  input: given({}),
  output: Board,
});

export const listFiltersOperation = operation({
  id: 'listFilters',
  method: 'GET',
  path: '/filters',
  tag: 'Work',
  summary: 'List the filters that you keep',
  input: ListFilters,
  output: FilterList,
});

export const saveFilterOperation = operation({
  id: 'saveFilter',
  method: 'POST',
  path: '/filters',
  tag: 'Work',
  summary: 'Keep a filter under a name',
  description: 'A name that you have for this list gets the new filter.',
  input: SaveFilter,
  output: SavedFilterView,
  repeatable: true,
});

export const removeFilterOperation = operation({
  id: 'removeFilter',
  method: 'DELETE',
  path: '/filters/{filterId}',
  tag: 'Work',
  summary: 'Forget a filter',
  input: AboutFilter,
  output: FilterList,
});
