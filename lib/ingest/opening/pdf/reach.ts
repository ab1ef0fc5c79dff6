import { isSameSize, type Line } from './lines';

/** Lines of a paragraph are no further apart than so many times the usual. */
export const FURTHER = 1.3;

/** Fewer lines may all be short, and say nothing of how far a line could reach. */
const LEAST_LINES = 3;

/** Lines of a paragraph that are further apart than so much of the type's size are rare. */
const WIDE = 1.6;

/**
 * The step from line to line within the paragraphs of a stretch; 0 where there is none. Where paragraphs are short, steps between
 * them are as many, so it is one of the smaller ones; where most lines are paragraphs of their own, the smallest.
 */
export function leadingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, n) => {
    const above = lines[n - 1];
    return above && isSameSize(above, line) ? [{ step: above.y - line.y, size: line.size }] : [];
  });
  const sorted = steps.toSorted((a, b) => a.step - b.step);
  const usual = sorted[Math.floor(sorted.length / 4)];
  return (usual && usual.step > WIDE * usual.size ? sorted[0]?.step : usual?.step) ?? 0;
}

/** For each line how far those of its block reach: lines of one size that follow each other in the usual step. */
export function reachesOf(lines: readonly Line[], leading: number): number[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const above = blocks.at(-1)?.at(-1);
    const follows = above && isSameSize(above, line) && above.y - line.y <= leading * FURTHER;
    if (follows) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks.flatMap((block) => {
    const right = reach(block.length < LEAST_LINES ? lines : block);
    return block.map(() => right);
  });
}

/** One line in ten may stick out. */
function reach(lines: readonly Line[]): number {
  const ends = lines.map(({ end }) => end).toSorted((a, b) => a - b);
  return ends[Math.ceil((ends.length - 1) * 0.9)] ?? 0;
}
