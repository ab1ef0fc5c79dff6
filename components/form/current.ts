import type { z } from 'zod';
import type { RefusedAnswer } from './answer';

/** What was to be written, as it stands now, where somebody moved first; null where that was not why it was refused. */
export function currentIn<S extends z.ZodType>(refusal: RefusedAnswer | null, schema: S): z.output<S> | null {
  if (refusal?.refusal.kind !== 'stale') return null;
  const parsed = schema.safeParse(refusal.refusal.current);
  return parsed.success ? parsed.data : null;
}
