import type { z } from 'zod';

/** What can be sent back of a view: the fields that the input has. An input refuses every other, so a form leaves them out too. */
export const writable = <S extends z.ZodObject>(input: S, view: object): Partial<z.input<S>> =>
  Object.fromEntries(Object.entries(view).filter(([field]) => field in input.shape)) as Partial<z.input<S>>;
