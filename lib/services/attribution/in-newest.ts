import { findText } from '@/lib/data/article/texts';
import type { NewAppearance } from '@/lib/data/attribution/appearances';
import type { Tx } from '@/lib/data/db';
import type { NewPassage } from '@/lib/data/passage/stored';
import { NewText } from '@/lib/domain/passage/carrying';
import { invalid, ok, type Result } from '@/lib/domain/result';

/**
 * A place that somebody chose in an earlier version, in the newest one: their text was drawn before the article changed. Refuses,
 * at `versionId` behind `path`, words that don't stand in the newest version as they did.
 */
export async function inNewest(
  tx: Tx,
  newestId: string,
  made: NewAppearance,
  path: string,
): Promise<Result<NewAppearance>> {
  const newest = await findText(tx, newestId);
  if (!newest) throw new Error(`Version ${newestId} is gone.`);
  const text = new NewText(newest.text);
  const passage = carried(text, newestId, made.passage);
  if (!passage) return invalid(`${path}versionId`, CHANGED);
  const attributions = made.attributions.map((attribution) => {
    const source = attribution.sourcePassage && carried(text, newestId, attribution.sourcePassage);
    const cue = attribution.cuePassage && carried(text, newestId, attribution.cuePassage);
    const places = { sourcePassageId: source?.id ?? null, cuePassageId: cue?.id ?? null };
    return { ...attribution, ...places, sourcePassage: source, cuePassage: cue };
  });
  return ok({ ...made, passage, attributions });
}

const CHANGED =
  'The article has changed since you opened it, and these words with it. Open it anew and select where the claim stands now.';

function carried(text: NewText, versionId: string, passage: NewPassage): NewPassage | null {
  const found = text.find(passage);
  if (found.state !== 'EXACT' && found.state !== 'MOVED') return null;
  return { ...passage, ...found.passage, versionId };
}
