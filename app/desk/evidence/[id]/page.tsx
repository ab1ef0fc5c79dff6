import type { Metadata } from 'next';
import { cache, Suspense } from 'react';
import { Captures } from '@/components/evidence/captures/captures';
import { CaptureList } from '@/components/evidence/captures/list';
import { EvidenceFacts } from '@/components/evidence/facts';
import { AddFile } from '@/components/evidence/file/add';
import { EvidenceHistory } from '@/components/evidence/history';
import { ButtonLink } from '@/components/ui/button';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { evidenceTypeLabels } from '@/lib/domain/evidence/evidence';
import type { CapturesView, EvidenceView } from '@/lib/schemas/evidence';
import { askedCursor } from '@/lib/schemas/primitives';
import { listCaptures } from '@/lib/services/evidence/captures';
import { getEvidence } from '@/lib/services/evidence/evidence';
import { evidenceHistory } from '@/lib/services/evidence/history';
import { LineageOf } from '../../lineage/of-node';
import { read } from '../../reading';
import { addFileAction, askForCaptureAction, captureProgressAction } from './actions';

type Params = Promise<{ id: string }>;
type Props = { params: Params; searchParams: Promise<{ after?: string | string[] }> };

const evidenceFor = cache(async (evidenceId: string) => getEvidence(await currentActor(), { evidenceId }));

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const evidence = await evidenceFor((await params).id);
  return { title: evidence.ok ? evidence.value.title : 'Evidence' };
}

export default function EvidencePage(props: Props) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the evidence" />}>
      <Evidence {...props} />
    </Suspense>
  );
}

/** A piece of evidence by itself: what it is, the copies that are kept of it, and what became of it since it was added. */
async function Evidence({ params, searchParams }: Props) {
  const [{ id }, { after }] = await Promise.all([params, searchParams]);
  const address = `/desk/evidence/${id}`;
  const evidence = read(await evidenceFor(id), address);
  const actor = await currentActor();
  const captures = read(await listCaptures(actor, { evidenceId: id }), address);
  const history = read(await evidenceHistory(actor, { evidenceId: id }), address);
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={[{ label: 'Claims', href: '/desk/claims' }, { label: evidence.title }]} />
      <PageHeader
        size="tool"
        title={evidence.title}
        kicker={evidenceTypeLabels[evidence.type]}
        actions={<ButtonLink href={`${address}/edit`}>Edit details</ButtonLink>}
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-8">
          <Section id="copies" title="Kept copies" strong>
            <div className="grid gap-6">
              <Copies evidence={evidence} captures={captures} />
              <AddFile evidenceId={id} add={addFileAction} />
            </div>
          </Section>
          <Section id="origins" title="Where does this come from?" strong>
            <LineageOf of={{ kind: 'evidence', id }} here={address} cursor={askedCursor(after)} />
          </Section>
        </div>
        <div className="grid gap-8">
          <Section id="about" title="About this evidence" strong>
            <EvidenceFacts evidence={evidence} />
          </Section>
          <Section id="history" title="Changes">
            <EvidenceHistory history={history} />
          </Section>
        </div>
      </div>
    </div>
  );
}

function Copies({ evidence: { id, url }, captures }: { evidence: EvidenceView; captures: CapturesView }) {
  if (url !== null)
    return (
      <Captures evidenceId={id} captures={captures} ask={askForCaptureAction} look={captureProgressAction} />
    );
  return captures.items.length > 0 ? (
    <CaptureList evidenceId={id} captures={captures} />
  ) : (
    <p className="text-ink-muted">
      This evidence has no address, so there is nothing to copy. A file can be kept.
    </p>
  );
}
