import { fromMarkdown as parse } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isAddress } from './bracketed';
import type { Piece } from './pieces';

type Root = ReturnType<typeof parse>;
type Content = Root | Root['children'][number];

/** CommonMark with the tables and struck-out words that most programs write. One tilde is "about". */
const GITHUB = {
  extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/**
 * One piece as HTML for the cleaner: raw HTML as it stands, text escaped. Walks with a list of its own, as lists in lists
 * may nest deep. A piece too long for the parser is HTML if it starts as HTML, and otherwise a paragraph for each line.
 */
export function markdownToHtml({ markdown, isMarkdown }: Piece): string {
  if (!isMarkdown) return /^\s*</.test(markdown) ? markdown : markdown.split('\n').map(paragraph).join('\n');
  const html: string[] = [];
  const waiting: (Content | string)[] = [parse(markdown, GITHUB)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      html.push(next);
      continue;
    }
    const [open, close] = around(next, markdown);
    html.push(open);
    waiting.push(close, ...inside(next, markdown).toReversed());
  }
  return html.join('');
}

const paragraph = (line: string) => `<p>${escaped(line)}</p>`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What stands before and after a node's children. Line breaks keep the words of neighbouring blocks apart. */
function around(node: Content, markdown: string): [string, string] {
  switch (node.type) {
    case 'heading':
      return [`<h${node.depth}>`, `</h${node.depth}>\n`];
    case 'paragraph':
      return ['<p>', '</p>\n'];
    case 'blockquote':
      return ['<blockquote>', '</blockquote>\n'];
    case 'list':
      return node.ordered ? ['<ol>', '</ol>\n'] : ['', ''];
    case 'listItem':
      return ['<li>', '</li>\n'];
    case 'table':
      return ['<table><thead>', '</table>\n'];
    case 'tableRow':
      return ['<tr>', '</tr>\n'];
    case 'tableCell':
      return ['<td>', '</td>'];
    case 'delete':
      return ['<del>', '</del>'];
    case 'emphasis':
    case 'strong':
      return starred(node, markdown);
    case 'link':
      return isAddress(node.url) ? ['', ''] : ['[', `](${escaped(node.url)})`];
    case 'code':
      return ['<pre>', `${escaped(node.value)}</pre>\n`];
    case 'text':
    case 'inlineCode':
      return ['', escaped(node.value)];
    case 'html':
      return ['', node.value];
    case 'break':
      return ['', '<br>'];
    case 'thematicBreak':
      return ['', '<hr>'];
    default:
      return ['', ''];
  }
}

type List = Extract<Content, { type: 'list' }>;
type Starred = Extract<Content, { type: 'emphasis' | 'strong' }>;

/** A node's children, with what a table and a numbered list say about theirs. */
function inside(node: Content, markdown: string): (Content | string)[] {
  if (!('children' in node)) return [];
  if (node.type === 'table') {
    const [heads, ...rows] = node.children;
    return heads ? [heads, '</thead>', ...rows] : [];
  }
  const numbers = node.type === 'list' && node.ordered ? typedNumbers(node, markdown) : null;
  if (node.type !== 'list' || !numbers) return node.children;
  return node.children.flatMap((item, n) => [`<li value="${numbers[n]}">`, ...item.children, '</li>\n']);
}

/**
 * The numbers as somebody typed them, where they say more than an order: "1986. A great year" is no first item, and the year
 * behind it need not be 1987, as Markdown counts. Null for 1, 2, 3 and for 1, 1, 1.
 */
function typedNumbers({ children }: List, markdown: string): number[] | null {
  const typed = children.map(({ position }) => Number.parseInt(markdown.slice(position?.start.offset), 10));
  const isOrder = typed.every((number, n) => number === n + 1) || typed.every((number) => number === 1);
  return isOrder || typed.some(Number.isNaN) ? null : typed;
}

/** Emphasis; but stars between figures multiply, as in "5*6*7". */
function starred(node: Starred, markdown: string): [string, string] {
  const stars = '*'.repeat(node.type === 'strong' ? 2 : 1);
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const meet = (at: number, from: number) => isFigure(markdown[at]) && isFigure(markdown[from]);
  const isText = meet(start - 1, start + stars.length) || meet(end - stars.length - 1, end);
  return isText ? [stars, stars] : ['', ''];
}

const isFigure = (letter = '') => /\p{Nd}/u.test(letter);
