/** A piece of a text: words, or an address that stands in them. */
export type TextPiece = { text: string; address: string | null };

/** What may stand before an address on the web, and how far it goes: up to a blank or what no address holds. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”„«»\u2066-\u2069]+/giu;

/** What ends a sentence, not an address, where it stands last. */
const ENDS = /[.,;:!?'’…]+$/u;

/**
 * A text in pieces, the addresses in it apart. Only http and https are addresses: nothing that a browser would run. The pieces
 * joined are the text.
 */
export function webLinksIn(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutEnd(match[0]);
    if (!isAddress(address)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), address: null });
    pieces.push({ text: address, address });
    from = match.index + address.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), address: null });
  return pieces;
}

/** Without the punctuation of the sentence, and without a bracket that was opened before the address. */
function withoutEnd(found: string): string {
  const bare = found.replace(ENDS, '');
  const closing = bare.endsWith(')') && !bare.includes('(');
  return closing ? withoutEnd(bare.slice(0, -1)) : bare;
}

/** Whether a host follows. */
const isAddress = (address: string): boolean => /^https?:\/\/[\p{L}\p{N}[]/iu.test(address);
