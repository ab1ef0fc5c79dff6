import { vi } from 'vitest';

/**
 * As much of a browser as the modules that speak to one use: its storage, that of the tab, and the events of window and
 * document. `room`: how much may be stored.
 */
export function aBrowser(
  stored: Map<string, string> = new Map(),
  { tab = new Map(), room = Number.POSITIVE_INFINITY }: { tab?: Map<string, string>; room?: number } = {},
) {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('localStorage', storageOver(stored, room));
  vi.stubGlobal('sessionStorage', storageOver(tab));
  return { window, document, stored };
}

/** What `Storage` does, its entries being its own keys. */
const storageOver = (stored: Map<string, string>, room = Number.POSITIVE_INFINITY) =>
  new Proxy(
    {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (value.length > room) throw new DOMException('There is no room.', 'QuotaExceededError');
        stored.set(key, value);
      },
      removeItem: (key: string) => void stored.delete(key),
    },
    {
      ownKeys: () => [...stored.keys()],
      getOwnPropertyDescriptor: (_, key) => ({
        configurable: true,
        enumerable: true,
        value: stored.get(String(key)),
      }),
    },
  );
