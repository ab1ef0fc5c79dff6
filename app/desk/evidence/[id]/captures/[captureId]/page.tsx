import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { VerifyCopy } from '@/components/evidence/captures/verify';
import { CopyFacts } from '@/components/evidence/reading/facts';
import { CaptureReading } from '@/components/evidence/reading/reading';
import { formatDateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { isolated } from '@/lib/domain/text/isolating';
import type { CaptureText } from '@/lib/schemas/evidence/reading';
import { excerptPlaces } from '@/lib/services/claim/excerpts';
import { getCapture } from '@/lib/services/evidence/copies/reading';
import { getEvidence } from '@/lib/services/evidence/evidence';
import { read } from '../../../../reading';
import { anchorExcerptAction, verifyCaptureAction } from './actions';

type Props = {
  params: Promise<{ id: string; captureId: string }>;
  searchParams: Promise<{ for?: string | string[] }>;
};

const evidenceFor = cache(async (evidenceId: string) => getEvidence(await currentActor(), { evidenceId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const evidence = await evidenceFor((await params).id);
  return { title: evidence.ok ? `Copy of ${isolated(evidence.value.title)}` : 'Copy' };
}

export default function CapturePage(props: Props) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the copy" />}>
      <Capture {...props} />
    </Suspense>
  );
}

/** One copy of a piece of evidence: its words to be read and quoted, and what proves that they are as they were. */
async function Capture({ params, searchParams }: Props) {
  const { id, captureId } = await params;
  const address = `/desk/evidence/${id}/captures/${captureId}`;
  const actor = await currentActor();
  const evidence = read(await evidenceFor(id), address);
  const capture = read(await getCapture(actor, { captureId }), address);
  if (capture.evidenceId !== id) notFound();
  const places = read(await excerptPlaces(actor, { evidenceId: id }), address);
  const wanted = (await searchParams).for;
  const chosen = places.find(({ linkId }) => linkId === wanted)?.linkId ?? null;
  const own = `/desk/evidence/${id}`;
  return (
    <div className="grid gap-6">
      <Breadcrumbs crumbs={[{ label: evidence.title, href: own }, { label: `Copy ${capture.sequence}` }]} />
      <PageHeader
        size="tool"
        title={evidence.title}
        kicker={`Copy of ${formatDateTime(capture.capturedAt, 'minute')}`}
      />
      {capture.newest ? null : (
        <Notice title="A newer copy was taken">
          <Link href={own} className="link">
            All copies
          </Link>
        </Notice>
      )}
      {capture.text === null ? (
        <p className="text-ink-muted">There are no words to read in this copy. Its file can be downloaded.</p>
      ) : (
        <CaptureReading capture={capture} places={places} chosen={chosen} anchor={anchorExcerptAction} />
      )}
      <About capture={capture} />
    </div>
  );
}

const About = ({ capture }: { capture: CaptureText }) => (
  <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
    <Section id="about" title="About this copy" strong>
      <CopyFacts capture={capture} />
    </Section>
    <Section id="proof" title="Its file" strong>
      <div className="grid gap-5">
        <VerifyCopy captureId={capture.id} verification={capture.verification} verify={verifyCaptureAction} />
        <ul className="grid gap-2">
          <li>
            <a href={`/api/v1/captures/${capture.id}/file`} download className="link">
              Download the file as it was taken
            </a>
          </li>
          <li>
            <a href={`/api/v1/captures/${capture.id}/wacz`} download className="link">
              Download it with its proof
            </a>
            <span className="block text-sm text-ink-muted">
              A WACZ file, which opens at{' '}
              <a href="https://replayweb.page" target="_blank" rel="noopener noreferrer" className="link">
                replayweb.page
              </a>
            </span>
          </li>
        </ul>
      </div>
    </Section>
  </div>
);
