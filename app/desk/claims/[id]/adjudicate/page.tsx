import type { Metadata } from 'next';
import { DrawnClaim } from '@/components/inbox/live/drawn';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { currentActor } from '@/lib/auth/current-actor';
import { getClaim } from '@/lib/services/claim/claims';
import { read } from '../../../reading';
import { ProvideSources } from '../../../sources/provide-sources';
import { gradesFor, originsFor, standingsOf } from '../around';
import { besideFor } from '../comments/asked-for';
import { passageContexts } from '../passage-contexts';
import { SideBySide } from './side-by-side';

export const metadata: Metadata = { title: 'Adjudicate' };

type Props = { params: Promise<{ id: string }> };

/** The reviews of a claim side by side, for the editor who decides. */
export default async function AdjudicatePage({ params }: Props) {
  const { id } = await params;
  const actor = await currentActor();
  const claim = read(await getClaim(actor, { claimId: id }), `/desk/claims/${id}/adjudicate`);
  return (
    <ProvideSources>
      <div className="grid gap-5">
        <DrawnClaim claim={claim} />
        <Breadcrumbs
          crumbs={[
            { label: 'My work', href: '/desk?task=adjudicate' },
            { label: 'The claim', href: `/desk/claims/${id}` },
            { label: 'Adjudicate' },
          ]}
        />
        <SideBySide
          claim={claim}
          me={actor.id ?? ''}
          contexts={await passageContexts(actor, claim)}
          standings={await standingsOf(actor, claim)}
          grades={await gradesFor(actor, claim)}
          origins={await originsFor(actor, claim)}
          beside={await besideFor(actor, claim)}
        />
      </div>
    </ProvideSources>
  );
}
