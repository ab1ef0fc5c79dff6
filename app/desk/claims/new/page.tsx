import type { Metadata } from 'next';
import { Suspense } from 'react';
import { NewClaimStandalone, type Tip } from '@/components/claim/form/standalone';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import { tipParts } from '@/lib/domain/challenge/challenge';
import { permit } from '@/lib/domain/permissions';
import { Id } from '@/lib/schemas/primitives';
import { getReport } from '@/lib/services/challenge/reports';
import { read } from '../../reading';
import { ProvideSources } from '../../sources/provide-sources';
import { moveAction } from '../[id]/actions';
import { draftActions } from '../[id]/edit/draft-actions';
import { draftClaimAction, similarClaimsAction } from './actions';

export const metadata: Metadata = { title: 'New claim' };

type Props = { searchParams: Promise<{ tip?: string | string[] }> };

export default function NewClaimPage(props: Props) {
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={[{ label: 'Claims', href: '/desk/claims' }, { label: 'New' }]} />
      <PageHeader
        size="tool"
        title="New claim"
        lede="Most claims start in an article: select the passage there. Start here when the passage comes later."
      />
      <Suspense fallback={<RowsSkeleton label="Loading the form" />}>
        <NewClaim {...props} />
      </Suspense>
    </div>
  );
}

async function NewClaim({ searchParams }: Props) {
  const actor = await currentActor();
  read(permit(actor, 'claim.draft'), '/desk/claims/new');
  const tip = await tipAt(actor, [(await searchParams).tip].flat()[0]);
  const actions = {
    ...{ draft: draftClaimAction, appear: draftActions.appear, similar: similarClaimsAction },
    move: moveAction,
  };
  return (
    <ProvideSources>
      <NewClaimStandalone actions={actions} tip={tip} />
    </ProvideSources>
  );
}

/** What a reader asks us to check, to begin with; null where the address names none. */
async function tipAt(actor: Actor, reportId: string | undefined): Promise<Tip | null> {
  const asked = Id.safeParse(reportId);
  const report = asked.success ? await getReport(actor, { reportId: asked.data }) : null;
  if (!report?.ok || report.value.kind !== 'TIP') return null;
  const { id, words, language } = report.value;
  return { id, statement: tipParts(words).claim, language: language ?? 'en' };
}
