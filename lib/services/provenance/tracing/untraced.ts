import { transaction } from '@/lib/data/db';
import { untraced } from '@/lib/data/provenance/prints';
import { ok } from '@/lib/domain/result';
import { askToTrace } from '@/lib/services/jobs';

/** Asks for the tracing of what came in before anything was traced, so many at a time until there is none. Nobody asked for it. */
export async function takeUpUntraced(now = new Date(), atATime = 500): Promise<void> {
  for (;;) {
    const found = await untraced(atATime);
    if (found.length === 0) return;
    const asked = await transaction(async (tx) => {
      for (const { kind, id } of found) await askToTrace(tx, kind, id, { createdById: null, createdAt: now });
      return ok(undefined);
    });
    if (!asked.ok) return;
  }
}
