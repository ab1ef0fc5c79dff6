import type { Line } from './columns';

export type Box = { id: string; x: number; y: number; width: number; height: number };

/** A line as the `d` of a path, the `d` of its head where it has a direction, and where a word can stand on it: along it where it runs down. */
export type Drawn = {
  edge: Line['edge'];
  path: string;
  head: string | null;
  at: { x: number; y: number; down: boolean };
};

type Point = { x: number; y: number };
type Places = { boxOf: (id: string) => Box; laneOf: (id: string) => Box };

/** How far a line beside a column and one that leads back under boxes stand off, and how long the sides of a head are. */
const OFF = 22;
const UNDER = 17;
const HEAD = 5;

export function drawn({ edge, slots, back }: Line, { boxOf, laneOf }: Places): Drawn {
  const [from, to] = [boxOf(edge.from), boxOf(edge.to)];
  if (back) return { edge, ...backwards(edge, from, to) };
  const [first, last] = [boxOf(slots[0] as string), boxOf(slots.at(-1) as string)];
  const start = { x: first.x + first.width, y: first.y + first.height / 2 };
  const end = { x: last.x, y: last.y + last.height / 2 };
  let [path, at] = [`M${point(start)}`, start];
  for (const lane of slots.slice(1, -1).map(laneOf)) {
    path += `${across(at, { x: lane.x, y: lane.y })}H${lane.x + lane.width}`;
    at = { x: lane.x + lane.width, y: lane.y };
  }
  const next = slots.length > 2 ? laneOf(slots[1] as string) : end;
  return {
    edge,
    path: path + across(at, end),
    head: edge.directed ? headAt(end, { x: 1, y: 0 }) : null,
    at: { x: (start.x + next.x) / 2, y: (start.y + next.y) / 2, down: false },
  };
}

const point = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (n: number): number => Math.round(n * 10) / 10;

const across = (from: Point, to: Point): string => {
  const middle = (from.x + to.x) / 2;
  return `C${point({ x: middle, y: from.y })} ${point({ x: middle, y: to.y })} ${point(to)}`;
};

/** Two sides that meet where a line ends, seen along its direction. */
function headAt({ x, y }: Point, { x: dx, y: dy }: Point): string {
  const side = (turn: number) => ({
    x: x - dx * HEAD - dy * HEAD * turn,
    y: y - dy * HEAD + dx * HEAD * turn,
  });
  return `M${point(side(1))}L${point({ x, y })}L${point(side(-1))}`;
}

/** Around a box itself, beside a column, or back under the boxes. */
function backwards(
  { from: fromId, to: toId, directed }: Line['edge'],
  from: Box,
  to: Box,
): Omit<Drawn, 'edge'> {
  if (fromId === toId) {
    const [start, end] = [
      { x: from.x + from.width - 40, y: from.y },
      { x: from.x + from.width - 14, y: from.y },
    ];
    const path = `M${point(start)}C${start.x - 8} ${start.y - OFF} ${end.x + 8} ${end.y - OFF} ${point(end)}`;
    return {
      path,
      head: headAt(end, { x: 0, y: 1 }),
      at: { x: start.x - 8, y: start.y - OFF / 2, down: false },
    };
  }
  if (from.x === to.x) {
    const [start, end] = [from, to].map(({ x, y, height }) => ({ x, y: y + height / 2 })) as [Point, Point];
    const path = `M${point(start)}C${start.x - OFF} ${start.y} ${end.x - OFF} ${end.y} ${point(end)}`;
    const at = { x: start.x - (OFF * 3) / 4, y: (start.y + end.y) / 2, down: true };
    return { path, head: directed ? headAt(end, { x: 1, y: 0 }) : null, at };
  }
  const [start, end] = [from, to].map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height })) as [
    Point,
    Point,
  ];
  const low = Math.max(start.y, end.y) + UNDER;
  const path = `M${point(start)}C${start.x} ${low} ${end.x} ${low} ${point(end)}`;
  return {
    path,
    head: headAt(end, { x: 0, y: -1 }),
    at: { x: (start.x + end.x) / 2, y: low - UNDER / 3, down: false },
  };
}
