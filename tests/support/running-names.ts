import { childrenOf, elementsIn, lineOf, type Node, nameOf, nodesIn, parsed } from './jsx';

/** What people write, in any script. */
const WRITTEN = /^(name|title|statement|byline|place|organisation)$/;

/**
 * Where a source file puts what people write into a sentence of ours without keeping its direction apart, as "line: what
 * stands there": in a template without `isolated`, or beside bare text without an element of its own.
 */
export function runningNamesIn(source: string): string[] {
  const tree = parsed(source);
  const found = [...nodesIn(tree)]
    .filter(isSentence)
    .flatMap((node) => (node.expressions as Node[]).filter(isWritten));
  for (const element of elementsIn(tree)) {
    const children = childrenOf(element);
    if (children.some(isWords)) found.push(...children.filter(isWritten));
  }
  return found.map((node) => `${lineOf(source, node)}: ${source.slice(node.start, node.end)}`);
}

const isWritten = (node: Node) => node.type === 'MemberExpression' && WRITTEN.test(nameOf(node));

/** A template with words of ours in it; keys, addresses and class names have none that stand apart. */
const isSentence = ({ type, quasis }: Node) =>
  type === 'TemplateLiteral' &&
  (quasis as { value: { raw: string } }[]).some(({ value }) =>
    /(^|\s)[A-Za-z]{2,}(\s|$|[.,:;?!])/.test(value.raw),
  );

const isWords = ({ type, value }: Node) => type === 'JSXText' && /\p{L}/u.test(String(value));
