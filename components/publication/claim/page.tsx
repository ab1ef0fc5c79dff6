import { Origins } from '@/components/provenance/origins';
import { hasOrigins } from '@/components/provenance/sentence';
import { type Graded, SourceGrade } from '@/components/publication/graded';
import { SourceLink } from '@/components/publication/source-link';
import { checkedByWords, counted } from '@/components/publication/words';
import { cx } from '@/components/ui/class-names';
import { Section } from '@/components/ui/section';
import type { PublishedNotice } from '@/lib/domain/publication/notice';
import type { PublicSourceRef } from '@/lib/domain/publication/parts/refs';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { sourceKindLabels } from '@/lib/domain/source';
import { PublicAsked } from './checks/asked';
import { PublicLetPass } from './checks/let-pass';
import { PublicCorrected } from './corrected';
import { PublicEvidence } from './evidence';
import { PublicFacts, PublicHead } from './head';
import { PublicHistory } from './history';
import { PublicNotices } from './notices/notices';
import { PublicPassage } from './passage';
import { type Citation, PublicCheck, PublicCitation } from './proof';
import { PublicRating } from './rating';
import { PublicReasons } from './reasons';

export type PublicPageProps = {
  snapshot: Snapshot;
  sha256: string;
  underReview: boolean;
  notices: readonly PublishedNotice[];
  /** The sequence of what stands at the claim's address now. */
  newest: number;
  citation: Citation;
  /** Where this site stands. */
  origin: string;
};

/** A published claim, whole, as one frozen snapshot has it. A retracted one is its statement, the note and its history. */
export function PublicPage(props: PublicPageProps) {
  const { snapshot } = props;
  return (
    <>
      <div className="mb-8 grid gap-3 empty:hidden">
        <PublicNotices {...props} />
      </div>
      <PublicHead snapshot={snapshot} />
      {snapshot.result ? (
        <div className="mt-7">
          <PublicRating {...snapshot} result={snapshot.result} evidenced={snapshot.evidence.length > 0} />
        </div>
      ) : null}
      <PublicFacts snapshot={snapshot} />
      <PublicLetPass overrides={snapshot.overrides ?? []} />
      <PublicCorrected snapshot={snapshot} />
      <div className="mt-10 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18.5rem]">
        <div className="grid min-w-0 content-start gap-12">
          <Body snapshot={snapshot} />
        </div>
        <div className="grid min-w-0 content-start gap-8">
          <Margin {...props} />
        </div>
      </div>
    </>
  );
}

function Body({ snapshot }: { snapshot: Snapshot }) {
  const { passages, evidence, provenance, opinions, claim, history, replies = [] } = snapshot;
  return (
    <>
      {passages.length > 0 ? (
        <Section strong id="passages" title="Where it was said" aside={counted(passages.length, 'passage')}>
          <div>
            {passages.map((passage) => (
              <PublicPassage
                key={`${passage.article.slug}-${passage.start}-${passage.end}`}
                passage={passage}
                graded={snapshot}
              />
            ))}
          </div>
        </Section>
      ) : null}
      {snapshot.state === 'LIVE' ? (
        <Section strong id="evidence" title="The evidence">
          <PublicEvidence evidence={evidence} graded={snapshot} />
        </Section>
      ) : null}
      {provenance && hasOrigins(provenance) ? (
        <Section strong id="origins" title="Where it comes from">
          <Origins origins={provenance} direction={claim.direction} />
        </Section>
      ) : null}
      {replies.length > 0 ? (
        <Section strong id="asked" title="Whom we asked">
          <PublicAsked replies={replies} publishedAt={snapshot.publishedAt} />
        </Section>
      ) : null}
      {opinions.length > 0 ? (
        <Section strong id="reasons" title="Why we rate it so">
          <PublicReasons {...snapshot} />
        </Section>
      ) : null}
      {claim.wouldChange ? (
        <Section strong id="would-change" title="What would change this rating">
          <p dir="auto" className="reading whitespace-pre-line">
            {claim.wouldChange}
          </p>
        </Section>
      ) : null}
      <Section strong id="history" title="History and corrections" aside={counted(history.length, 'version')}>
        <PublicHistory {...snapshot} />
      </Section>
    </>
  );
}

function Margin({ snapshot, newest, ...proof }: PublicPageProps) {
  const { slug, sequence, checkedBy, sources, passages } = snapshot;
  const current = sequence === newest;
  const checked = checkedByWords(checkedBy);
  return (
    <>
      {checked ? (
        <Section id="checked" title="Who checked it">
          <p>{checked}</p>
          <p className="mt-2 text-sm">
            <a href="/methodology#people" className="link">
              How we keep these people apart
            </a>
          </p>
        </Section>
      ) : null}
      {sources.length > 0 ? (
        <Section id="sources" title="Sources" aside={sources.length}>
          <SourceList sources={sources} graded={snapshot} />
        </Section>
      ) : null}
      <Section id="report" title="Is something wrong?">
        <p>
          <a href={`/claims/${slug}/report`} className="link">
            Report an error
          </a>
        </p>
      </Section>
      <Section id="cite" title="Cite as">
        <PublicCitation citation={proof.citation} />
      </Section>
      <PublicCheck
        {...proof}
        slug={slug}
        sequence={sequence}
        current={current}
        annotated={current && passages.length > 0}
      />
    </>
  );
}

const SourceList = ({ sources, graded }: { sources: readonly PublicSourceRef[]; graded: Graded }) => (
  <ul className="grid gap-2.5">
    {sources.map((source) => (
      <li key={source.slug} className="leading-snug">
        <p className={cx(source.kind === 'ANONYMOUS' && 'first-letter:uppercase')}>
          <SourceLink source={source} /> <SourceGrade source={source} graded={graded} />
        </p>
        <span className="block text-sm text-ink-muted">{sourceKindLabels[source.kind]}</span>
      </li>
    ))}
  </ul>
);
