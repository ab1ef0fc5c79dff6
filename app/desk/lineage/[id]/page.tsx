import type { Metadata } from 'next';
import { Suspense } from 'react';
import { LineageForm } from '@/components/provenance/lineage/edit';
import { LineageChanges } from '@/components/provenance/lineage/history';
import { LineageSentence } from '@/components/provenance/lineage/sentence';
import { SharedWords } from '@/components/provenance/lineage/shared-words';
import { Badge } from '@/components/ui/badge';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import type { LineageState } from '@/lib/domain/provenance/lineage';
import { clueInWords } from '@/lib/domain/provenance/tracing/telling';
import type { LineageView } from '@/lib/schemas/provenance/lineage';
import { getLineage, lineageHistory } from '@/lib/services/provenance/lineage-reading';
import { sharedWords } from '@/lib/services/provenance/shared-words';
import { read } from '../../reading';
import { editLineageAction, judgeLineageAction } from '../actions';

export const metadata: Metadata = { title: 'What comes from what' };

type Params = Promise<{ id: string }>;

export default function LineagePage({ params }: { params: Params }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading what comes from what" />}>
      <Lineage params={params} />
    </Suspense>
  );
}

/** One thing that comes from another: how it is known, the words that both share, and what became of it. */
async function Lineage({ params }: { params: Params }) {
  const { id: lineageId } = await params;
  const [here, actor] = [`/desk/lineage/${lineageId}`, await currentActor()];
  const lineage = read(await getLineage(actor, { lineageId }), here);
  const history = read(await lineageHistory(actor, { lineageId }), here);
  const words = read(await sharedWords(actor, { lineageId }), here);
  return (
    <div className="grid gap-6">
      <Breadcrumbs
        crumbs={[{ label: 'Origins', href: '/desk/lineage' }, { label: 'What comes from what' }]}
      />
      <PageHeader size="tool" title="What comes from what" kicker={stateWords[lineage.state]} />
      <Said lineage={lineage} />
      {lineage.to && words.stretches.length > 0 ? (
        <Section id="words" title="Words in both" strong>
          <SharedWords from={lineage.from} to={lineage.to} shared={words} />
        </Section>
      ) : null}
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <Section id="judge" title={lineage.state === 'CONFIRMED' ? 'Change it' : 'Confirm it'} strong>
          <LineageForm
            key={lineage.version}
            lineage={lineage}
            edit={editLineageAction}
            judge={judgeLineageAction}
          />
        </Section>
        <Section id="history" title="What became of it">
          <LineageChanges history={history} />
        </Section>
      </div>
    </div>
  );
}

const stateWords: Record<LineageState, string> = {
  SUGGESTED: 'Suggested',
  CONFIRMED: 'It counts',
  REJECTED: 'Rejected',
};

function Said({ lineage }: { lineage: LineageView }) {
  const clue = clueInWords(lineage);
  return (
    <div className="grid gap-2 wrap-anywhere">
      <p className="text-lg">
        <LineageSentence lineage={lineage} />
        {lineage.state === 'SUGGESTED' ? (
          <span className="ms-2">
            <Badge tone="warning">Counts nothing yet</Badge>
          </span>
        ) : null}
      </p>
      {clue ? <p className="text-ink-muted">{clue}</p> : null}
    </div>
  );
}
