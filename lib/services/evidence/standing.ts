import { type Anchor, type Standing, standingIn } from '@/lib/domain/evidence/excerpt';

/** How many answers are kept. */
const MOST_KNOWN = 2000;

const known = new Map<string, Standing>();

/**
 * How an excerpt stands in a copy. Finding one that has changed may take seconds of a long text; copies never change, so what was
 * found is kept, and other work goes on before anything is looked for.
 */
export async function excerptIn(
  capture: { id: string; text: string },
  exact: string,
  anchor: Anchor,
): Promise<Standing> {
  const key = JSON.stringify([capture.id, anchor.captureId, anchor.start, anchor.end, exact]);
  const before = known.get(key);
  if (before) return before;
  await new Promise(setImmediate);
  const found = standingIn(capture, exact, anchor);
  for (const oldest of known.keys()) {
    if (known.size < MOST_KNOWN) break;
    known.delete(oldest);
  }
  known.set(key, found);
  return found;
}
