import { inPlace } from './in-place';

/**
 * A sentence of ours that names people in their own scripts. Each name is kept apart from its surroundings, so that an
 * Arabic name neither turns the sentence nor runs into the next one.
 */
export function Isolated({ text, names }: { text: string; names: readonly string[] }) {
  return inPlace(cutAt(text, names)).map(({ key, item }) =>
    names.includes(item) ? <bdi key={key}>{item}</bdi> : <span key={key}>{item}</span>,
  );
}

/** The text in pieces, each name a piece of its own; the longest name wins where one holds another. */
function cutAt(text: string, names: readonly string[]): string[] {
  const known = names.filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (known.length === 0) return [text];
  const pattern = new RegExp(
    `(${known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
    'u',
  );
  return text.split(pattern).filter((piece) => piece !== '');
}
