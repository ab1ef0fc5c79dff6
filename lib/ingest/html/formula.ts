import { lowered, raised } from '../raised';
import { type Element, isElement, type Node, ownElements } from './tree';

/** Formulas nest no deeper; what is deeper is left out. */
const MAX_DEPTH = 30;

/** What is said in another notation beside the formula, or not drawn. */
const UNSAID = new Set(['annotation', 'annotation-xml', 'mphantom', 'none', 'mprescripts', 'maligngroup']);

/** A formula (MathML) as one line of text: "1/4", "10⁶", "√(x+1)", "x₁". */
export function formulaText(formula: Element): string {
  return textOf(formula, 0).replace(/\s+/g, ' ').trim();
}

function textOf(node: Node, depth: number): string {
  if ('value' in node) return node.value.replace(/[\u2061-\u2064]/g, '');
  if (!isElement(node) || depth > MAX_DEPTH || UNSAID.has(node.tagName)) return '';
  const inner = (element: Element | undefined) => (element ? textOf(element, depth + 1).trim() : '');
  const [first, second, third] = ownElements(node);
  switch (node.tagName) {
    case 'semantics':
      return inner(first);
    case 'mfrac':
      return `${grouped(inner(first))}/${grouped(inner(second))}`;
    case 'msup':
    case 'mover':
      return grouped(inner(first), /\s/) + some(raised, inner(second));
    case 'msub':
    case 'munder':
      return inner(first) + some(lowered, inner(second));
    case 'msubsup':
    case 'munderover':
      return inner(first) + some(lowered, inner(second)) + some(raised, inner(third));
    case 'msqrt':
      return `√${grouped(joined(node, depth))}`;
    case 'mroot':
      return `${some(raised, inner(second))}√${grouped(inner(first))}`;
    case 'mfenced':
      return `(${ownElements(node).map(inner).join(', ')})`;
    case 'mtr':
      return ownElements(node).map(inner).join(', ');
    case 'mtable':
      return ownElements(node).map(inner).join('; ');
    case 'mspace':
      return ' ';
    default:
      return joined(node, depth);
  }
}

const some = (write: (text: string) => string, text: string): string => (text === '' ? '' : write(text));

/** In brackets, where a text is more than one number or name. */
const grouped = (text: string, apart = /[^\p{L}\p{N}.,]/u): string => (apart.test(text) ? `(${text})` : text);

/** What stands side by side; two numbers, as in 3 1/4, stay two. */
function joined(element: Element, depth: number): string {
  let line = '';
  for (const child of element.childNodes) {
    const text = textOf(child, depth + 1);
    const meet = /\p{N}$/u.test(line) && /^\p{N}/u.test(text) && element.tagName !== 'mn';
    line += meet ? ` ${text}` : text;
  }
  return line;
}
