/** The box that a chart is drawn in, in its own units; it grows and shrinks with its place. */
export const frame = { width: 480, height: 200, left: 62, right: 8, top: 12, bottom: 26 } as const;

/** The least of 1, 2 and 5 times a power of ten that is not below a number: where an axis ends. */
export function axisEnd(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5].find((step) => step * power >= most) ?? 10) * power;
}

/** Where a value from 0 to the end of the axis stands, from the top. */
export const heightOf = (value: number, end: number): number =>
  frame.height - frame.bottom - (value / end) * (frame.height - frame.top - frame.bottom);

/** Where the middle of one of so many places stands, from the left. */
export const middleOf = (place: number, places: number): number =>
  frame.left + ((place + 0.5) * (frame.width - frame.left - frame.right)) / places;

/** Which of so many places are named: five at most, and always the last. */
export const namedPlaces = (places: number): number[] => {
  const step = Math.max(1, Math.ceil(places / 5));
  return Array.from({ length: places }, (_, place) => place).filter(
    (place) => (places - 1 - place) % step === 0,
  );
};
