import { asText, definedIn } from './bracketed';

/** The Markdown parser takes time quadratic in what it is given at once; so long a piece takes milliseconds. UTF-16 units. */
const PIECE_LENGTH = 1500;

/** Longer than the parser may be given at once. Nobody writes a paragraph of this length. */
const MAX_PIECE_LENGTH = 16_000;

/** A piece of a document that can be read by itself. `isMarkdown` is false for a stretch too long for the parser. */
export type Piece = { markdown: string; isMarkdown: boolean };

/** A start of raw HTML or of code that blank lines don't end, with what does end it (CommonMark 4.5 and 4.6). */
const SPANNING: [RegExp, (opening: string) => RegExp][] = [
  [/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/, (fence) => new RegExp(`^ {0,3}\\${fence[0]}{${fence.length},}\\s*$`)],
  [/^ {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/i, () => /<\/(script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, () => /-->/],
  [/^ {0,3}<\?/, () => /\?>/],
  [/^ {0,3}<!\[CDATA\[/, () => /\]\]>/],
  [/^ {0,3}<![a-z]/i, () => />/],
];

/** Pictures written into the text take megabytes and say nothing. */
const DATA_ADDRESS = /data:[a-z]+\/[^\s)>"']{100,}/gi;

/** More lists and quotations opened by one line than anyone means; each costs the parser time on every later line. */
const TOO_DEEP =
  /^( {0,3}(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*){20})(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*)+/;

/**
 * Cuts a document where a block surely ends: before a heading, before an item of an unindented list, and after a blank line
 * before an unindented line. Each piece gets the link definitions that it refers to.
 */
export function piecesOf(markdown: string): Piece[] {
  const lines = markdown
    .replace(DATA_ADDRESS, 'data:')
    .split('\n')
    .map((line) => line.replace(TOO_DEEP, '$1'));
  const definitions = new Set(lines.flatMap((line, i) => definedIn(line, lines[i + 1]) ?? []).map(key));
  const pieces: string[][] = [[]];
  let length = 0;
  let end: RegExp | null = null;
  for (const [i, line] of lines.entries()) {
    if (end === null && length >= PIECE_LENGTH && startsBlock(line, lines[i - 1] ?? '')) {
      pieces.push([]);
      length = 0;
    }
    const isText = end === null && definedIn(line, lines[i + 1]) === null;
    pieces.at(-1)?.push(isText ? asText(line) : line);
    length += line.length + 1;
    end = endAfter(line, end);
  }
  return pieces.map((piece) => withDefinitions(piece.join('\n'), definitions));
}

const startsBlock = (line: string, previous: string) =>
  /^(#{1,6} |[-*+] +[^\s*-])/.test(line) || (/^\s*$/.test(previous) && /^[^\s<]/.test(line));

/** What must come before the document can be cut again, after this line. */
function endAfter(line: string, end: RegExp | null): RegExp | null {
  if (end !== null) return end.test(line) ? null : end;
  for (const [opening, closing] of SPANNING) {
    const found = opening.exec(line);
    if (!found) continue;
    const isClosed = !found[1]?.match(/^[`~]/) && closing('').test(line.slice(found[0].length));
    return isClosed ? null : closing(found[1] ?? '');
  }
  return null;
}

const key = (label: string) => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** Only that there is a definition matters: its address is not text. */
function withDefinitions(markdown: string, definitions: Set<string>): Piece {
  const isMarkdown = markdown.length <= MAX_PIECE_LENGTH;
  if (!isMarkdown || definitions.size === 0) return { markdown, isMarkdown };
  const labels = new Set(
    Array.from(markdown.matchAll(/\[([^\][]{1,200})\]/g), ([, label = '']) => key(label)),
  );
  const used = [...labels].filter((label) => definitions.has(label)).map((label) => `[${label}]: #`);
  return { markdown: [markdown, '', ...used].join('\n'), isMarkdown };
}
