/** Joins class names, skipping what is absent: `cx('a', pending && 'b')`. Later names do not override earlier ones. */
export const cx = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
