import Link from 'next/link';
import { Assess } from '@/components/source/reliability/assess';
import { ReliabilityChart } from '@/components/source/reliability/chart';
import { AssessmentTable } from '@/components/source/reliability/list';
import { TrackRecordTable } from '@/components/source/track-record';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/auth/current-actor';
import { ListAssessments } from '@/lib/schemas/source/assessment';
import { originOf } from '@/lib/services/provenance/origin-of';
import { listAssessments } from '@/lib/services/publication/assessing';
import { sourceRecord } from '@/lib/services/publication/source-record';
import { read } from '../../reading';
import { assessSourceAction, sourceRippleAction } from '../actions';

/** How findings left what a source said, how reliable it was judged to be, and where it is an origin. */
export async function SourceStanding({ sourceId }: { sourceId: string }) {
  const actor = await currentActor();
  const here = `/desk/sources/${sourceId}`;
  const record = read(await sourceRecord(actor, { sourceId }), here);
  const asked = ListAssessments.parse({ sourceId, limit: 100 });
  const { items: assessments } = read(await listAssessments(actor, asked), here);
  const origins = read(await originOf(actor, { sourceId }), here);
  return (
    <>
      <Section id="record" title="What findings made of it" strong>
        <TrackRecordTable record={record} />
      </Section>
      <Section id="reliability" title="Reliability" strong>
        <div className="grid gap-5">
          {assessments.length > 0 ? (
            <>
              <ReliabilityChart assessments={assessments} />
              <AssessmentTable assessments={assessments} />
            </>
          ) : (
            <p className="text-ink-muted">Nobody has assessed this source yet.</p>
          )}
          <Assess
            sourceId={sourceId}
            assess={assessSourceAction}
            preview={sourceRippleAction}
            before={assessments.map(({ grade, topic }) => ({ grade, topic }))}
          />
        </div>
      </Section>
      <Section id="origins" title="Where it is an origin" strong>
        {origins.items.length === 0 ? (
          <p className="text-ink-muted">No claim’s reports end here.</p>
        ) : (
          <ul className="grid gap-2">
            {origins.items.map(({ claimId, statement, support, contradiction }) => (
              <li key={claimId}>
                <Link href={`/desk/claims/${claimId}`} dir="auto" className="link font-serif">
                  {statement}
                </Link>
                <p className="text-sm text-ink-muted">{endingHere(support, contradiction)}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

const endingHere = (support: number, contradiction: number): string =>
  [
    support > 0 ? `${support} ${support === 1 ? 'report' : 'reports'} for it` : null,
    contradiction > 0 ? `${contradiction} against it` : null,
  ]
    .filter(Boolean)
    .join(', ');
