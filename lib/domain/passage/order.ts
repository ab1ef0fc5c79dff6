/** Orders by the first sign that differs, greatest first. */
export function by<T>(...signs: ((item: T) => number)[]) {
  return (a: T, b: T) => {
    for (const sign of signs) if (sign(a) !== sign(b)) return sign(b) - sign(a);
    return 0;
  };
}
