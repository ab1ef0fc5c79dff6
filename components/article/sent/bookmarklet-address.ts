import { BOOKMARKLET } from './generated/bookmarklet';

/** The bookmarklet as an address, which sends pages to the import form at `importPage`. */
export function bookmarkletAddress(importPage: string): string {
  const script = BOOKMARKLET.replace('"IMPORT_PAGE"', () => JSON.stringify(importPage));
  return `javascript:${encodeURI(script).replaceAll('#', '%23').replaceAll("'", '%27')}`;
}
