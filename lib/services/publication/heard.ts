import type { Reader } from '@/lib/data/db';
import { openEvidence } from '@/lib/data/provenance/open';
import { detailIn, type FlagRow } from '@/lib/data/publication/flags';
import type { FlagDetail } from '@/lib/domain/publication/flag/detail';
import { evidenceNamed, namingOpen } from '@/lib/domain/publication/flag/naming';

/** A flag as everybody may hear it now: evidence that was closed since it was raised is named no more, nor is why told. */
export type HeardFlag = Omit<FlagRow, 'detail'> & { detail: FlagDetail };

/** Flags as everybody may hear them now. One query, however many they are. */
export async function allHeard(db: Reader, flags: readonly FlagRow[]): Promise<HeardFlag[]> {
  const told = flags.map((flag) => ({ ...flag, detail: detailIn(flag) }));
  const open = await openEvidence(
    db,
    told.flatMap(({ detail }) => namedIn(detail)),
  );
  return told.map((flag) => ({ ...flag, detail: hearing(flag.detail, open) }));
}

/** A flag as everybody may hear it now. */
export async function heard(db: Reader, flag: FlagRow): Promise<HeardFlag> {
  const detail = detailIn(flag);
  return { ...flag, detail: hearing(detail, await openEvidence(db, namedIn(detail))) };
}

const namedIn = (detail: FlagDetail): string[] =>
  detail.kind === 'ARTICLE_CHANGED' ? [] : evidenceNamed(detail);

const hearing = (detail: FlagDetail, open: ReadonlySet<string>): FlagDetail =>
  detail.kind === 'ARTICLE_CHANGED' ? detail : namingOpen(detail, open);
