import { vi } from 'vitest';

/** As much of a browser as the modules that speak to one use: its storage and the events of window and document. */
export function aBrowser(stored: Map<string, string> = new Map()) {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('localStorage', storageOver(stored));
  return { window, document, stored };
}

/** What `Storage` does, its entries being its own keys. */
const storageOver = (stored: Map<string, string>) =>
  new Proxy(
    {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
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
