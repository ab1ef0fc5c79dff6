import type { Metadata } from 'next';
import { currentActor } from '@/lib/auth/current-actor';
import { getClaim } from '@/lib/services/claim/claims';
import { read } from '../../../reading';
import { JudgingFrame } from '../judging/frame';
import { readingFor } from '../judging/reading';
import { SideBySide } from './side-by-side';

export const metadata: Metadata = { title: 'Adjudicate' };

type Props = { params: Promise<{ id: string }> };

/** The reviews of a claim side by side, for the editor who decides. */
export default async function AdjudicatePage({ params }: Props) {
  const { id } = await params;
  const actor = await currentActor();
  const claim = read(await getClaim(actor, { claimId: id }), `/desk/claims/${id}/adjudicate`);
  return (
    <JudgingFrame claim={claim} task="adjudicate" title="Adjudicate">
      <SideBySide {...(await readingFor(actor, claim))} me={actor.id ?? ''} />
    </JudgingFrame>
  );
}
