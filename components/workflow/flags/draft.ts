import type { NoticeForm } from '@/lib/domain/publication/flag/telling';
import type { DecideFlag } from '@/lib/schemas/publication/flag';

/** What is chosen and typed of what follows from a flag. `notice`: a form of notice, or what happens to the one that stands. */
export type FlagDraft = { notice: 'keep' | 'end' | NoticeForm; note: string; sentence: string };

export const empty: FlagDraft = { notice: 'keep', note: '', sentence: '' };

type Input = DecideFlag extends infer One
  ? One extends DecideFlag
    ? Omit<One, 'claimId' | 'flagId'>
    : never
  : never;

export const inputOf = ({ notice, note, sentence }: FlagDraft): Input =>
  notice === 'keep' || notice === 'end'
    ? { notice, note }
    : { notice: 'tell', form: notice, note, sentence: sentence || null };
