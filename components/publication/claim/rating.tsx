import { hasOrigins, OriginsSentences } from '@/components/provenance/sentence';
import { InShort } from '@/components/publication/in-short';
import { VerdictMark } from '@/components/review/finding/marks';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { type Finding, publishedMeaning } from '@/lib/domain/review/review';
import { PublicGrades } from './grades';
import { PublicLikelihood } from './likelihood';

const NO_EVIDENCE =
  'No evidence is published with this finding. It rests on the reasons that the reviewers give below.';

export type PublicRatingProps = {
  result: Finding;
  /** Whether any evidence is published with it; without, nothing here speaks of evidence as if there were some. */
  evidenced: boolean;
  /** “In short”. Where there is none, the verdict's meaning stands in its place. */
  summary?: string | undefined;
  /** Where its reports come from. Publications from before origins were counted say nothing of it. */
  provenance?: Snapshot['provenance'];
  claim: Pick<Snapshot['claim'], 'language' | 'direction'>;
};

/** What readers came for: the answer in short with the verdict beside it; below, how credible and how sure. */
export function PublicRating({ result, evidenced, summary, provenance, claim }: PublicRatingProps) {
  const meaning = publishedMeaning(result.verdict, evidenced);
  return (
    <section aria-labelledby="rating-title" className="scotch-rule pt-1">
      <h2 id="rating-title" className="sr-only">
        Rating
      </h2>
      <div
        dir={claim.direction}
        className="grid gap-x-10 gap-y-5 py-7 md:grid-cols-[auto_minmax(0,1fr)] md:items-start"
      >
        <div className="md:min-w-44">
          <p className="kicker">
            <bdi>Verdict</bdi>
          </p>
          <p className="mt-2.5">
            <VerdictMark verdict={result.verdict} size="lg" />
          </p>
        </div>
        {summary ? (
          <div className="min-w-0">
            <h3 className="kicker">
              <bdi>In short</bdi>
            </h3>
            <InShort text={summary} {...claim} className="mt-2 text-xl leading-normal" />
          </div>
        ) : null}
        {summary || !meaning ? null : (
          <p className="measure self-end font-serif text-xl leading-normal">{meaning}</p>
        )}
      </div>
      {evidenced ? null : <p className="measure -mt-2 pb-6 text-sm">{NO_EVIDENCE}</p>}
      <PublicGrades result={result} evidenced={evidenced} />
      {provenance && hasOrigins(provenance) ? (
        <div className="border-b border-rule py-3">
          <OriginsSentences origins={provenance} />
        </div>
      ) : null}
      {result.likelihood ? <PublicLikelihood likelihood={result.likelihood} /> : null}
    </section>
  );
}
