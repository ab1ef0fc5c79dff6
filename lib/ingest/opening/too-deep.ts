/** Whether something nests deeper than the stack holds: whoever runs the reading says so (reader.ts), and it is not caught here. */
export const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError && /call stack/i.test(error.message);
