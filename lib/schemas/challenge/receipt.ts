import type { challengedParts } from '@/lib/domain/challenge/challenge';
import type { correctionKinds } from '@/lib/domain/publication/publication';

/** What its sender sees of it. Names nobody. */
export type Receipt = {
  kind: 'CHALLENGE' | 'TIP';
  state: 'RECEIVED' | 'EXAMINED' | 'UPHELD' | 'DECLINED';
  about: (typeof challengedParts)[number] | null;
  words: string;
  url: string | null;
  receivedAt: string;
  takenAt: string | null;
  decidedAt: string | null;
  outcome: string | null;
  /** What they were told before it was taken up again, the first one first. */
  earlier: { state: 'UPHELD' | 'DECLINED'; outcome: string | null; decidedAt: string; reopenedAt: string }[];
  /** What they challenged, as readers find it; of a tip the claim, once it is published. */
  claim: { slug: string; statement: string; read: number | null } | null;
  correction: { sequence: number; kind: (typeof correctionKinds)[number]; at: string; note: string } | null;
};
