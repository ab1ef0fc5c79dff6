import type { Metadata } from 'next';
import { cache } from 'react';
import { DrawnClaim } from '@/components/inbox/live/drawn';
import { Breadcrumbs, type Crumb } from '@/components/ui/page/breadcrumbs';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import { type Status, statusLabels } from '@/lib/domain/claim/claim';
import type { Snapshot } from '@/lib/domain/publication/publication';
import type { RelationsView } from '@/lib/schemas/claim/relation';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { FlagsView } from '@/lib/schemas/publication/flag';
import { getClaim } from '@/lib/services/claim/claims';
import { listRelations } from '@/lib/services/claim/relations/listing';
import { listFlags } from '@/lib/services/publication/flags';
import { publicClaim } from '@/lib/services/publication/publications';
import { nextReview } from '@/lib/services/work';
import { Watching } from '../../inbox/watching';
import { read } from '../../reading';
import { ProvideSources } from '../../sources/provide-sources';
import { retractionsFor, scheduleFor } from './after-publication';
import { gradesFor, originsFor, savedDraft, standingsOf } from './around';
import { ClaimDesk } from './claim-desk';
import { type SearchParams, threadsAskedFor, threadsOf } from './comments/asked-for';
import { FromReaders } from './from-readers';
import { passageContexts } from './passage-contexts';
import { readersPage } from './readers-page';
import { settlementsFor } from './settlements-for';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const claimFor = cache(async (claimId: string) => getClaim(await currentActor(), { claimId }));

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const claim = await claimFor((await params).id);
  return { title: claim.ok ? inShort(claim.value.statement) : 'Claim' };
}

/** One claim: what it says, what it rests on, where it is on its path, and what this person may do about it. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const { id } = await params;
  const claim = read(await claimFor(id), `/desk/claims/${id}`);
  const actor = await currentActor();
  const shown = threadsAskedFor(await searchParams);
  const schedule = await scheduleFor(actor, claim);
  return (
    <ProvideSources>
      <div className="grid gap-5">
        <DrawnClaim claim={claim} />
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <Breadcrumbs crumbs={crumbsTo(claim)} />
          <Watching subject="CLAIM" subjectId={claim.id} name="this claim" />
        </div>
        <FromReaders actor={actor} claim={claim} />
        <ClaimDesk
          claim={claim}
          me={actor.id ?? ''}
          contexts={claim.editable.allowed ? {} : await passageContexts(actor, claim)}
          standings={await standingsOf(actor, claim)}
          grades={await gradesFor(actor, claim)}
          origins={await originsFor(actor, claim)}
          snapshot={await publishedAs(claim)}
          flags={await flagsFor(actor, claim)}
          relations={await relationsFor(actor, claim)}
          settlements={await settlementsFor(actor, claim)}
          comments={read(await threadsOf(actor, id, shown), `/desk/claims/${id}`)}
          shown={shown}
          next={await nextAfter(actor, claim)}
          saved={await savedDraft(actor, claim)}
          page={await readersPage(actor, claim, schedule)}
          schedule={schedule}
          retractions={await retractionsFor(actor, claim)}
        />
      </div>
    </ProvideSources>
  );
}

const crumbsTo = ({ status }: ClaimView): Crumb[] => [
  { label: 'Claims', href: '/desk/claims' },
  { label: statusLabels[status], href: `/desk/claims?status=${status}` },
];

async function publishedAs({ publication }: ClaimView): Promise<Snapshot | null> {
  if (!publication) return null;
  const published = await publicClaim({ slug: publication.slug });
  return published.ok ? published.value.snapshot : null;
}

/** What was raised over a claim that was published, and what this person may say to it. */
async function flagsFor(actor: Actor, { id, publication }: ClaimView): Promise<FlagsView> {
  const flags = publication ? await listFlags(actor, { claimId: id }) : null;
  return flags?.ok ? flags.value : { items: [], decisions: [] };
}

async function relationsFor(actor: Actor, { id }: ClaimView): Promise<RelationsView> {
  const relations = await listRelations(actor, { claimId: id });
  return relations.ok ? relations.value : { items: [], offered: [] };
}

/** What waits for whoever has just reviewed this claim; undefined where they have not. */
async function nextAfter(actor: Actor, { id, status, review }: ClaimView) {
  if (!review.mine || !afterReview.includes(status)) return undefined;
  const next = await nextReview(actor, id);
  return next.ok ? next.value : undefined;
}

const afterReview: readonly Status[] = ['IN_REVIEW', 'ADJUDICATION', 'REVIEWED'];

/** The beginning of a statement, for a title. */
const inShort = (statement: string): string =>
  statement.length > 70 ? `${statement.slice(0, 70).replace(/\s+\S*$/u, '')}…` : statement;
