import { afterEach, describe, expect, test, vi } from 'vitest';
import { actOf, keyLabel, type Press } from '@/components/ui/keys/acts';
import { aBrowser } from '../../support/browser';

const acts = [
  { keys: ['j', 'n'], does: 'Next', run: () => undefined },
  { keys: ['?'], does: 'Help', run: () => undefined },
  { keys: ['1'], does: 'One', run: () => undefined },
];
const press = (key: string, over: Partial<Press> = {}): Press => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...{ defaultPrevented: false, repeat: false, target: null },
  ...over,
});

/** An element that stands in what these selectors name. */
class Element {
  constructor(readonly within: readonly string[]) {}
  closest(selectors: string) {
    return this.within.some((name) => selectors.split(', ').includes(name)) ? this : null;
  }
}

afterEach(() => vi.unstubAllGlobals());

describe('a key of a page', () => {
  test.each([
    ['j', 'Next'],
    ['n', 'Next'],
    ['?', 'Help'],
    ['1', 'One'],
    ['x', undefined],
    ['J', undefined],
  ])('%s: %s', (key, does) => expect(actOf(press(key), acts)?.does).toBe(does));

  test.each([
    ['with Ctrl', { ctrlKey: true }],
    ['with Cmd', { metaKey: true }],
    ['with Alt', { altKey: true }],
    ['while a word is composed', { isComposing: true }],
    ['that something else has taken', { defaultPrevented: true }],
  ])('does nothing %s', (_, over) => expect(actOf(press('j', over), acts)).toBeNull());

  test('that is held down goes on where it steps, and does nothing twice', () => {
    expect(actOf(press('j', { repeat: true }), acts)?.does).toBe('Next');
    expect(actOf(press('1', { repeat: true }), acts)).toBeNull();
  });

  test.each(['textarea', 'select', '[role="combobox"]', '[role="dialog"]', '[role="menu"]'])(
    'is a letter in %s',
    (where) => {
      vi.stubGlobal('Element', Element);
      expect(actOf(press('j', { target: new Element([where]) }), acts)).toBeNull();
      expect(actOf(press('j', { target: new Element([]) }), acts)?.does).toBe('Next');
    },
  );

  test('is shown as it stands on the keyboard', () => {
    expect(['j', '?', 'Enter'].map(keyLabel)).toEqual(['J', '?', 'Enter']);
  });
});

describe('the keys of a page', () => {
  /** A page that was just loaded, on the same device. */
  async function load(device: Map<string, string>) {
    const { document } = aBrowser(device);
    vi.resetModules();
    const keys = await import('@/components/ui/keys/registry');
    const type = (key: string) => {
      const { defaultPrevented: _, target: __, ...given } = press(key);
      document.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), given));
    };
    return { keys, type };
  }

  test('work while their part is drawn, and not where they are turned off, on this device', async () => {
    const device = new Map<string, string>();
    const { keys, type } = await load(device);
    const run = vi.fn();
    const away = keys.addKeys('List', [{ keys: ['j'], does: 'Next', run }]);
    type('j');
    expect(run).toHaveBeenCalledTimes(1);
    keys.turnKeys(false);
    type('j');
    expect(run).toHaveBeenCalledTimes(1);
    expect((await load(device)).keys.areKeysOff()).toBe(true);
    keys.turnKeys(true);
    type('j');
    expect(run).toHaveBeenCalledTimes(2);
    away();
    type('j');
    expect(run).toHaveBeenCalledTimes(2);
    expect(keys.keysOfPage.get()).toEqual([]);
    expect((await load(device)).keys.areKeysOff()).toBe(false);
  });
});
