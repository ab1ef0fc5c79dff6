/** What a link can lead to: an address with its scheme, a path, a place on the page, or a name with a dot and letters behind it. */
const ADDRESS =
  /^(?:<[^>]*>|[a-z][a-z0-9+.-]{1,20}:\S+|[#/?]\S*|\.{1,2}\/\S*|\S*[^\s.]\.[a-z]{2,}(?:[/?#]\S*)?)$/i;

/** Whether what stands where Markdown has a link's address is one: "[Clerk]: Friday." gives the words of a clerk. */
export const isAddress = (destination: string): boolean => ADDRESS.test(destination);

/** `[label]: address` at the start of a line, as Markdown gives a link its address for the whole document; the title may follow. */
const DEFINITION = /^( {0,3})\[((?:[^\]\\]|\\.){1,200})\]:[ \t]*(\S*)[ \t]*((?:"|'|\().*)?$/;

/**
 * Of one line: the label of a link whose address it gives; null for any other. `next` is the line behind it, where the address
 * may stand. A note's text ("[^1]: Hospital list") gives no address.
 */
export function definedIn(line: string, next = ''): string | null {
  const [, , label = '', here = ''] = DEFINITION.exec(line) ?? [];
  const address = here === '' ? (/^\s*(\S+)/.exec(next)?.[1] ?? '') : here;
  return label !== '' && !label.startsWith('^') && isAddress(address) ? label : null;
}

/** A line that Markdown would swallow as a definition, though it gives no address, with its bracket as text. */
export const asText = (line: string): string =>
  line.replace(/^( {0,3}(?:> ?|[-*+] +)*)\[(?=(?:[^\]\\]|\\.){1,200}\]:)/, '$1\\[');
