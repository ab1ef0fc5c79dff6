import { parseAst } from 'vitest/node';

/** A part of a source file as the parser gives it: enough of it for rules about what is drawn. */
export type Node = { type: string; start: number; end: number; [key: string]: unknown };

/** With elements in it, what looks like `<T>` is one; without, it is a type. */
export const parsed = (source: string): Node =>
  parseAst(source, { lang: /<\/|\/>/.test(source) ? 'tsx' : 'ts' }) as unknown as Node;

export const lineOf = (source: string, { start }: Node): number => source.slice(0, start).split('\n').length;

export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesIn(value);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

export function* elementsIn(node: Node): Generator<Node> {
  for (const one of nodesIn(node)) if (one.type === 'JSXElement' || one.type === 'JSXFragment') yield one;
}

/** The children of an element that draw something. A `{}` around an expression is left out. */
export const childrenOf = (element: Node): Node[] =>
  (element.children as Node[])
    .map((child) => (child.type === 'JSXExpressionContainer' ? (child.expression as Node) : child))
    .filter(({ type, value }) => type !== 'JSXEmptyExpression' && !(type === 'JSXText' && isLayout(value)));

/** White space that holds a line end is the layout of the source and is not drawn. */
const isLayout = (text: unknown) => typeof text === 'string' && /^\s*\n\s*$/.test(text);

/** The last name of `a.b.name`. */
export const nameOf = (member: Node): string => String((member.property as Node | undefined)?.name ?? '');
