import type { LeftOutReason, Part } from '@/lib/domain/article';
import { blockText, hasSomethingToSee, MOST_LEFT_OUT } from '@/lib/domain/article';
import { codePointLength, sliceCodePoints } from '@/lib/domain/text/text';
import { sha256 } from '../hash';
import type { Omitted } from './article/surroundings';
import { partsOf } from './blocks';
import type { Gone } from './hidden';
import { type Element, isElement, type Node } from './tree';

/** A piece of a page that stayed out: neighbours of one reason are one. `before` is how many parts stand before it. */
export type Piece = {
  id: string;
  reason: LeftOutReason;
  words: number;
  text: string;
  nodes: Node[];
  before: number;
};

/** So much of a piece is shown, in code points: enough to know it by. */
const SHOWN = 300;

/** The article's text, and what stayed out of it, in page order. `unknown` holds ids of pieces that there are not. */
export type Reading = { parts: Part[]; pieces: Piece[]; unknown: string[] };

/**
 * Reads a body without what is omitted, but for the pieces that are taken back by their ids: they stand in their places, without
 * what is hidden in them. Ids hold a piece's place and words, so they name the same in the same bytes.
 */
export function readWithout(
  body: Element,
  omitted: Omitted,
  isUnseen: Gone,
  takenBack: readonly string[],
): Reading {
  const first = walk(body, omitted, isUnseen, new Set());
  const pieces = bounded(
    merged(first.places, omitted)
      .map((piece) => said(piece, isUnseen))
      .filter(({ words }) => words > 0),
  ).map((piece, n) => ({ ...piece, id: `${n + 1}-${sha256(piece.all).slice(0, 8)}` }));
  const wanted = new Set(takenBack);
  const back = pieces.filter(({ id }) => wanted.has(id));
  const known = new Set(pieces.map(({ id }) => id));
  const { parts, places } =
    back.length === 0 ? first : walk(body, omitted, isUnseen, new Set(back.flatMap(({ nodes }) => nodes)));
  return {
    parts,
    pieces: pieces
      .filter(({ id }) => !wanted.has(id))
      .map(({ all, ...piece }) => ({ ...piece, before: places.get(piece.nodes[0] as Node) ?? piece.before })),
    unknown: [...wanted].filter((id) => !known.has(id)),
  };
}

function walk(body: Element, omitted: Omitted, isUnseen: Gone, back: ReadonlySet<Node>) {
  const places = new Map<Node, number>();
  const isGone = (node: Node) => !back.has(node) && (omitted.has(node) || isUnseen(node));
  const parts = partsOf(body, isGone, (node, before) => {
    if (omitted.has(node)) places.set(node, before);
    return omitted.has(node) && omitted.get(node) !== 'HIDDEN';
  });
  return { parts, places };
}

type Unsaid = { reason: LeftOutReason; nodes: Node[]; before: number };
type Said = Unsaid & { words: number; text: string; all: string };

/** Neighbours of one reason, with nothing of the article between them, are one piece. */
function merged(places: ReadonlyMap<Node, number>, omitted: Omitted): Unsaid[] {
  const pieces: Unsaid[] = [];
  for (const [node, before] of places) {
    const reason = omitted.get(node) ?? 'OTHER';
    const last = pieces.at(-1);
    if (last?.reason === reason && last.before === before) last.nodes.push(node);
    else pieces.push({ reason, nodes: [node], before });
  }
  return pieces;
}

/** What is between two empty pieces or in them is nothing to tell of. */
function said(piece: Unsaid, isUnseen: Gone): Said {
  const texts = piece.nodes.flatMap((node) =>
    isElement(node) ? partsOf(node, isUnseen).map(({ text }) => text) : 'value' in node ? [node.value] : [],
  );
  const all = texts.map(blockText).filter(hasSomethingToSee).join('\n');
  const words = all.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return { ...piece, words, all, text: codePointLength(all) > SHOWN ? sliceCodePoints(all, 0, SHOWN) : all };
}

function bounded(pieces: Said[]): Said[] {
  const first = pieces[MOST_LEFT_OUT - 1];
  if (pieces.length <= MOST_LEFT_OUT || !first) return pieces;
  const rest = pieces.slice(MOST_LEFT_OUT - 1);
  return [
    ...pieces.slice(0, MOST_LEFT_OUT - 1),
    {
      ...first,
      reason: rest.every(({ reason }) => reason === first.reason) ? first.reason : 'OTHER',
      nodes: rest.flatMap(({ nodes }) => nodes),
      words: rest.reduce((sum, { words }) => sum + words, 0),
      all: rest.map(({ all }) => all).join('\n'),
    },
  ];
}
