import type { Metadata } from 'next';
import { AgreementOverTime } from '@/components/figures/agreement-over-time';
import { LoadPerPerson } from '@/components/figures/load';
import { FiguresNav } from '@/components/figures/nav';
import { AgeByState } from '@/components/figures/waiting';
import { FirstReview, Throughput } from '@/components/figures/weeks';
import { countWords } from '@/components/figures/words';
import { PageHeader } from '@/components/ui/page/header';
import { TabNav } from '@/components/ui/page/tab-nav';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/auth/current-actor';
import { periods } from '@/lib/domain/figures/weeks';
import { AskFigures, type FiguresView } from '@/lib/schemas/figures';
import { getFigures } from '@/lib/services/figures';
import { addressWith, askedOf, queryOf, type SearchParams } from '../asked-for';
import { read } from '../reading';

export const metadata: Metadata = { title: 'Figures' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and the charts are drawn without. */
export const instant = false;

const PAGE = '/desk/figures';

/** How the desk is doing, for editors. */
export default async function FiguresPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = askedOf(AskFigures, await searchParams);
  const found = read(await getFigures(await currentActor(), asked), addressWith(PAGE, queryOf(asked)));
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Figures"
        lede="How the desk is doing. Of reviews, only rounds that have concluded count: nothing here tells who has reviewed in an open one."
      />
      <FiguresNav current={PAGE} editor />
      <TabNav
        label="Period"
        tabs={periods.map((weeks) => ({
          href: addressWith(PAGE, queryOf({ weeks })),
          label: `${weeks} weeks`,
          current: weeks === asked.weeks,
        }))}
      />
      {found.cut ? <p>{cutWords(found)}</p> : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <Section id="throughput" title="Throughput">
          <Throughput weeks={found.weeks} />
        </Section>
        <Section id="first-review" title="Time to first review">
          <FirstReview weeks={found.weeks} firstReview={found.firstReview} />
        </Section>
        <Section id="age" title="Age by state" aside="now">
          <AgeByState waiting={found.waiting} />
        </Section>
        <Section id="agreement" title="Agreement over time">
          <AgreementOverTime weeks={found.weeks} />
        </Section>
        <Section id="load" title="Load per person" aside="now">
          <LoadPerPerson load={found.load} />
        </Section>
      </div>
      <p className="text-sm text-ink-muted">
        Weeks run from Monday to Sunday on the newsroom’s clock, {found.zone}. The last one is not over yet.
      </p>
    </div>
  );
}

const cutWords = ({ most }: FiguresView): string =>
  `More concluded in this time than is counted here: times to first review and agreement are of the last ${countWords(most)} rounds and opinions.`;
