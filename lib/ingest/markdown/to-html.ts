import { fromMarkdown as parse } from 'mdast-util-from-markdown';
import type { Piece } from './pieces';

type Root = ReturnType<typeof parse>;
type Content = Root | Root['children'][number];

/**
 * One piece as HTML for the cleaner: raw HTML as it stands, text escaped. Walks with a list of its own, as lists in lists
 * may nest deep. A piece too long for the parser is HTML if it starts as HTML, and otherwise a paragraph for each line.
 */
export function markdownToHtml({ markdown, isMarkdown }: Piece): string {
  if (!isMarkdown) return /^\s*</.test(markdown) ? markdown : markdown.split('\n').map(paragraph).join('\n');
  const html: string[] = [];
  const waiting: (Content | string)[] = [parse(markdown)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      html.push(next);
      continue;
    }
    const [open, close] = around(next);
    html.push(open);
    waiting.push(close, ...('children' in next ? next.children.toReversed() : []));
  }
  return html.join('');
}

const paragraph = (line: string) => `<p>${escaped(line)}</p>`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What stands before and after a node's children. Line breaks keep the words of neighbouring blocks apart. */
function around(node: Content): [string, string] {
  switch (node.type) {
    case 'heading':
      return [`<h${node.depth}>`, `</h${node.depth}>\n`];
    case 'paragraph':
      return ['<p>', '</p>\n'];
    case 'blockquote':
      return ['<blockquote>', '</blockquote>\n'];
    case 'listItem':
      return ['<li>', '</li>\n'];
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
