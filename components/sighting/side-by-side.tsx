import { OtherNumbers } from '@/components/sighting/other-numbers';
import { inPlace } from '@/components/text/in-place';
import { SaidBy } from '@/components/text/said-by';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { SightingView } from '@/lib/schemas/sighting';
import { InContext } from './passages';

/** What readers get of the claim beside what was seen: passages, statements and who says so. */
export function SideBySide({ sighting }: { sighting: SightingView }) {
  const { claim, article, now, words, published, otherNumbers } = sighting;
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
      <Section id="published" title="Published" strong>
        <div className="grid gap-5">
          <div className="grid gap-1">
            <p dir={claim.direction} lang={claim.language} className="font-serif text-xl font-semibold">
              {claim.statement}
            </p>
            <SaidBy sayings={claim.saidBy} className="text-sm" />
          </div>
          {published ? (
            inPlace(published.passages).map(({ key, item }) => <InContext key={key} {...item} />)
          ) : (
            <p className="text-ink-muted">Readers see nothing of this claim now.</p>
          )}
        </div>
      </Section>
      <Section id="seen" title="Seen" strong>
        <div className="grid gap-5">
          <Changed sighting={sighting} />
          <InContext
            title={article.title}
            outlet={article.outlet.name}
            language={article.language}
            direction={article.direction}
            {...now}
            words={words}
          />
          <OtherNumbers numbers={otherNumbers} />
        </div>
      </Section>
    </div>
  );
}

/** Said where the article is another than the one that it was seen in. */
function Changed({ sighting: { now, state } }: { sighting: SightingView }) {
  if (now.state === 'EXACT' || state === 'CONFIRMED') return null;
  if (now.state === 'MOVED')
    return <Notice title="The article has changed since; these words stand elsewhere in it." />;
  return (
    <Notice
      tone="warning"
      title={
        now.state === 'LOST'
          ? 'The article does not hold these words any more.'
          : 'The article has other words here by now.'
      }
    >
      <p>It can’t be confirmed. Refuse it, and propose the claim anew where it stands now.</p>
    </Notice>
  );
}
