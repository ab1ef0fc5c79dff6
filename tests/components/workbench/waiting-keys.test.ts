import { expect, test } from 'vitest';
import { waitingCommand } from '@/components/workbench/waiting/keys';

const stroke = { ctrlKey: false, altKey: false, metaKey: false, repeat: false };

test.each([
  ['c', 'confirm'],
  ['C', 'confirm'],
  ['a', 'adjust'],
  ['g', 'giveUp'],
  ['j', 'next'],
  ['ArrowDown', 'next'],
  ['k', 'previous'],
  ['ArrowUp', 'previous'],
  ['x', null],
  ['Enter', null],
  ['Tab', null],
])('%s: %s', (key, command) => {
  expect(waitingCommand({ ...stroke, key })).toBe(command);
});

test('a key with Ctrl, Alt or Cmd is the browser’s, and one that is held down decides nothing twice', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'repeat'] as const)
    expect(waitingCommand({ ...stroke, key: 'c', [held]: true })).toBeNull();
  expect(waitingCommand({ ...stroke, key: 'j', repeat: true })).toBe('next');
});
