const MARK = 'tab';

let known: string | null = null;

/**
 * This tab's name among the tabs of one browser. It lasts through a reload: the storage of the session hands it from one
 * page to the next, and holds it only between them, so that a tab that is duplicated from this one gets a name of its own.
 */
export function thisTab(): string {
  if (known !== null) return known;
  const name = handedOver() ?? newName();
  window.addEventListener('pagehide', () => handOver(name));
  known = name;
  return name;
}

function handedOver(): string | null {
  try {
    const name = sessionStorage.getItem(MARK);
    sessionStorage.removeItem(MARK);
    return name;
  } catch {
    return null;
  }
}

function handOver(name: string): void {
  try {
    sessionStorage.setItem(MARK, name);
  } catch {
    // Storage is closed: then drafts are not kept beyond the page either.
  }
}

/** 48 random bits; `crypto.randomUUID` is missing on pages without https. */
const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
