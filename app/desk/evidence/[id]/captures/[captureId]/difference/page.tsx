import type { Metadata } from 'next';
import { Suspense } from 'react';
import { TextDifference } from '@/components/text/difference';
import { DateTime } from '@/components/ui/date-time';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { sizeInWords, sizeOf } from '@/lib/domain/text/difference/telling';
import type { CaptureDifference } from '@/lib/schemas/evidence/looking';
import { captureDifference } from '@/lib/services/evidence/difference';
import { getEvidence } from '@/lib/services/evidence/evidence';
import { read } from '../../../../../reading';

export const metadata: Metadata = { title: 'What changed' };

type Params = Promise<{ id: string; captureId: string }>;

export default function DifferencePage({ params }: { params: Params }) {
  return (
    <Suspense fallback={<RowsSkeleton label="Comparing the copies" />}>
      <Difference params={params} />
    </Suspense>
  );
}

/** What is different in the words of a copy, beside the copy before it. */
async function Difference({ params }: { params: Params }) {
  const { id, captureId } = await params;
  const address = `/desk/evidence/${id}`;
  const actor = await currentActor();
  const evidence = read(await getEvidence(actor, { evidenceId: id }), address);
  const found = await captureDifference(actor, { evidenceId: id, captureId });
  const crumbs = [
    { label: 'Claims', href: '/desk/claims' },
    { label: evidence.title, href: address },
    { label: 'What changed' },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={crumbs} />
      {!found.ok && found.refusal.kind === 'not_ready' ? (
        <PageHeader size="tool" title="What changed" lede={found.refusal.reasons.join(' ')} />
      ) : (
        <Compared found={read(found, `${address}/captures/${captureId}/difference`)} />
      )}
    </div>
  );
}

function Compared({ found: { before, after, direction, parts } }: { found: CaptureDifference }) {
  return (
    <>
      <PageHeader size="tool" title="What changed" lede={`${sizeInWords(sizeOf(parts))}.`} />
      <p className="text-ink-muted">
        {'From the copy of '}
        <DateTime value={before.capturedAt} show="minute" />
        {' to that of '}
        <DateTime value={after.capturedAt} show="minute" />
        {'.'}
      </p>
      <TextDifference parts={parts} dir={direction} />
    </>
  );
}
