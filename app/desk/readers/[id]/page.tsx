import type { Metadata } from 'next';
import { cache } from 'react';
import { ReportDesk } from '@/components/challenge/desk/desk';
import { kindWords, stateLabel } from '@/components/challenge/words';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import { tipParts } from '@/lib/domain/challenge/challenge';
import type { ReportView } from '@/lib/schemas/challenge/report';
import type { SimilarClaim } from '@/lib/schemas/claim/claim';
import { Id } from '@/lib/schemas/primitives';
import { getReport } from '@/lib/services/challenge/reports';
import { getClaim } from '@/lib/services/claim/claims';
import { similarClaims } from '@/lib/services/claim/similar';
import { read } from '../../reading';
import {
  bringBackReportAction,
  decideReportAction,
  giveBackReportAction,
  noteReportAction,
  reopenReportAction,
  setAsideReportAction,
  takeReportAction,
  takeUpTipAction,
  tieCorrectionAction,
} from '../actions';
import { reportsAddress } from '../address';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ claim?: string | string[] }>;
};

/** Waits for what it reads instead of streaming it in: it can be read without a script. */
export const instant = false;

const reportFor = cache(async (reportId: string) => getReport(await currentActor(), { reportId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await reportFor((await params).id);
  return { title: report.ok ? kindWords[report.value.kind] : 'Readers' };
}

const actions = {
  ...{ take: takeReportAction, giveBack: giveBackReportAction },
  ...{ setAside: setAsideReportAction, bringBack: bringBackReportAction },
  ...{ note: noteReportAction, decide: decideReportAction, reopen: reopenReportAction },
  ...{ takeUp: takeUpTipAction, tie: tieCorrectionAction },
};

/** What one reader sent, beside what they read, with what the desk makes of it. */
export default async function ReaderReportPage({ params, searchParams }: Props) {
  const [{ id }, { claim }] = await Promise.all([params, searchParams]);
  const report = read(await reportFor(id), `/desk/readers/${id}`);
  const actor = await currentActor();
  const { kind, state } = report;
  return (
    <div className="grid gap-5">
      <Breadcrumbs
        crumbs={[
          { label: 'Readers', href: '/desk/readers' },
          { label: stateLabel(kind, state), href: reportsAddress({ state }) },
        ]}
      />
      <PageHeader size="tool" title={kindWords[kind]} />
      <ReportDesk
        report={report}
        me={actor.id ?? ''}
        actions={actions}
        offered={await offeredFor(actor, report, [claim].flat()[0])}
      />
    </div>
  );
}

/** The claims that a tip may be: the one that was just made of it, and those that say something like it. */
async function offeredFor(actor: Actor, { kind, acts, words }: ReportView, made: string | undefined) {
  if (kind !== 'TIP' || !acts.some(({ act }) => act === 'takeUp')) return [];
  const text = tipParts(words).claim.slice(0, 1000);
  const similar = await similarClaims(actor, { text, limit: 5 });
  const others = similar.ok ? similar.value.items.map(({ claim }: SimilarClaim) => short(claim)) : [];
  const asked = Id.safeParse(made);
  const found = asked.success ? await getClaim(actor, { claimId: asked.data }) : null;
  const first = found?.ok ? [short(found.value)] : [];
  return [...first, ...others.filter(({ id }) => id !== first[0]?.id)];
}

const short = ({ id, statement }: { id: string; statement: string }) => ({ id, statement });
