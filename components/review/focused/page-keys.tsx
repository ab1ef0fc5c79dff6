'use client';

import { KeysHelp } from '@/components/ui/keys/help';
import { stepTo } from '@/components/ui/keys/steps';
import { useKeys } from '@/components/ui/keys/use-keys';

/** The keys that lead through the focused view, and the list of all of them. */
export function FocusedKeys() {
  useKeys('This page', [
    { keys: ['j', 'n'], does: 'The next part', run: () => stepTo(1) },
    { keys: ['k', 'p'], does: 'The part before', run: () => stepTo(-1) },
  ]);
  return <KeysHelp always={always} />;
}

const always = [
  { keys: ['Ctrl', 'Enter'], does: 'Go on to the last look. From there a press on the button goes on' },
  { keys: ['Tab'], does: 'The next field, button or link' },
];
