import { childrenOf, elementsIn, lineOf, type Node, nameOf, parsed } from './jsx';

/** Where a source file draws bare text beside something that comes and goes, as "line: what stands there". */
export function bareTextIn(source: string): string[] {
  const found: string[] = [];
  for (const element of elementsIn(parsed(source))) {
    const children = childrenOf(element);
    if (children.length < 2 || !children.some(comesAndGoes)) continue;
    const bare = children.filter((child) => isBare(child) || branchesOf(child).some(isBare));
    if (bare.length === 0) continue;
    found.push(
      `${lineOf(source, element)}: ${bare.map(({ start, end }) => source.slice(start, end).trim()).join(' | ')}`,
    );
  }
  return found;
}

/** What a condition draws, one or the other. */
function branchesOf(node: Node): Node[] {
  if (node.type === 'ConditionalExpression')
    return [node.consequent as Node, node.alternate as Node].flatMap((one) => [one, ...branchesOf(one)]);
  if (node.type === 'LogicalExpression')
    return [node.right as Node].flatMap((one) => [one, ...branchesOf(one)]);
  return [];
}

/** A list, or a condition that draws nothing, or now an element and now a text. */
function comesAndGoes(node: Node): boolean {
  if (node.type === 'CallExpression') return /\bmap$/.test(nameOf(node.callee as Node));
  if (node.type === 'LogicalExpression') return node.operator === '&&';
  if (node.type !== 'ConditionalExpression') return false;
  const drawn = branchesOf(node).filter(
    ({ type }) => !type.endsWith('Expression') || type === 'CallExpression',
  );
  return drawn.some(isNothing) || new Set(drawn.map(({ type }) => type.startsWith('JSX'))).size > 1;
}

const isNothing = ({ type, value, name }: Node) =>
  (type === 'Literal' && (value === null || value === false || value === '')) || name === 'undefined';

/** Text that has no element of its own. What only running could tell counts as text, unless it is named as an element is. */
function isBare(node: Node): boolean {
  switch (node.type) {
    case 'JSXText':
      return true;
    case 'Literal':
      return typeof node.value === 'string' && node.value !== '';
    case 'TemplateLiteral':
      return true;
    case 'JSXFragment':
      return childrenOf(node).some(isBare);
    case 'Identifier':
      return !/^(undefined|icon|mark|marked|problems)$/.test(String(node.name));
    case 'MemberExpression':
      return !/(icon|mark|action|underStatement)$/i.test(nameOf(node));
    case 'CallExpression':
      return !/\bmap$/.test(nameOf(node.callee as Node));
    default:
      return false;
  }
}
