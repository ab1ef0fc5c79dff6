import type { Metadata } from 'next';
import { Calibration } from '@/components/figures/calibration';
import { ProbabilityTable } from '@/components/figures/mapping';
import { FiguresNav } from '@/components/figures/nav';
import { PersonChoice } from '@/components/figures/person-choice';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/auth/current-actor';
import { AskCalibration } from '@/lib/schemas/review/calibration';
import { calibrationPeople, getCalibration } from '@/lib/services/review/calibration';
import { addressWith, askedOf, queryOf, type SearchParams } from '../asked-for';
import { read } from '../reading';

export const metadata: Metadata = { title: 'Calibration' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and the chart is drawn without. */
export const instant = false;

const PAGE = '/desk/calibration';

/** How well somebody's reviews foresaw the truth: one's own, and for editors anybody's. */
export default async function CalibrationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = askedOf(AskCalibration, await searchParams);
  const actor = await currentActor();
  const here = addressWith(PAGE, queryOf(asked));
  const calibration = read(await getCalibration(actor, asked), here);
  const people = read(await calibrationPeople(actor), here);
  const own = calibration.person.id === actor.id;
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Calibration"
        lede="How well first opinions foresaw what claims turned out to be. Seen by whoever reviewed, and by editors."
      />
      <FiguresNav current={PAGE} editor={actor.role === 'EDITOR'} />
      {people.length > 0 ? <PersonChoice people={people} chosen={calibration.person.id} /> : null}
      <Section id="calibration" title={own ? 'Your opinions' : <bdi>{calibration.person.name}</bdi>} strong>
        <Calibration calibration={calibration} own={own} />
      </Section>
      <Section id="mapping" title="How findings become probabilities">
        <div className="grid gap-4">
          <p className="max-w-measure">
            A prediction’s likelihood counts by the middle of its band (ICD 203). Of other claims the verdict
            and the credibility count, by a table of our own. Unverifiable, outdated and credibility 6 give no
            probability. What was amended later does not count.
          </p>
          <ProbabilityTable />
        </div>
      </Section>
    </div>
  );
}
