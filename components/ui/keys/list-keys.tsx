'use client';

import { KeysHelp } from './help';
import { openRow, stepTo } from './steps';
import { useKeys } from './use-keys';

/** The keys of a page that is a list: its rows are marked `data-part="row"`, and each holds the link that opens it. */
export function ListKeys() {
  useKeys('This list', [
    { keys: ['j', 'n'], does: 'The next row', run: () => stepTo(1) },
    { keys: ['k', 'p'], does: 'The row before', run: () => stepTo(-1) },
    { keys: ['o'], does: 'Open the row, as Enter does', run: openRow },
  ]);
  return <KeysHelp />;
}
