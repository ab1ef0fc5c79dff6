import type { ReactNode } from 'react';
import type { Graded } from '@/components/publication/graded';
import { Dotted } from '@/components/text/dotted';
import { Isolated } from '@/components/text/isolated';
import { hasOccasion, Occasion } from '@/components/text/occasion';
import { handWords, speechLabels, stanceLabels, termsLabels } from '@/lib/domain/attribution/attribution';
import type { PublicSourceRef } from '@/lib/domain/publication/parts/refs';
import type { SnapshotAttribution } from '@/lib/domain/publication/publication';
import { directionOf } from '@/lib/domain/text/text';
import { PublicChain } from './chain';

/** Who says so in one passage: the chain in words, drawn, and what is known of when, where and in which words. */
export function PublicAttribution({
  attribution,
  outlet,
  graded,
}: {
  attribution: SnapshotAttribution;
  outlet: PublicSourceRef;
  graded: Graded;
}) {
  const manner = mannerOf(attribution);
  return (
    <div className="grid gap-4">
      <div>
        <p dir="ltr" className="measure font-serif text-lg rtl:text-right">
          <Isolated text={attribution.words} names={namesIn(attribution, outlet)} />
        </p>
        {manner.length > 0 ? <Dotted className="mt-1" facts={manner} /> : null}
      </div>
      <PublicChain hops={attribution.hops} outlet={outlet} graded={graded} />
      <OriginalWords attribution={attribution} />
    </div>
  );
}

const namesIn = (
  { hops, cueVerb, anonymityReason }: SnapshotAttribution,
  outlet: PublicSourceRef,
): string[] =>
  [outlet.name, cueVerb, anonymityReason, ...hops.map((hop) => hop.source?.name)].filter(
    (name) => typeof name === 'string',
  );

/** "Asserts · Paraphrased · On the record · 5 December 2024, Mezzeh airport · second-hand". */
function mannerOf(a: SnapshotAttribution): ReactNode[] {
  const ownVoice = a.speech === 'OWN_VOICE';
  return [
    ownVoice && a.stance === 'ASSERTS' ? null : stanceLabels[a.stance],
    ownVoice ? null : speechLabels[a.speech],
    ownVoice ? null : termsLabels[a.terms],
    hasOccasion(a) && <Occasion {...a} />,
    handWords(a.depth),
  ].filter((fact) => fact !== null && fact !== false);
}

function OriginalWords({
  attribution: { originalWords, originalLanguage, translator },
}: {
  attribution: SnapshotAttribution;
}) {
  if (!originalWords) return null;
  return (
    <figure className="measure border-s-2 border-rule ps-4">
      <figcaption className="text-xs font-semibold text-ink-muted">
        <span>In the original words</span>
        {translator ? (
          <span className="font-normal">
            , translated by <bdi>{translator}</bdi>
          </span>
        ) : null}
      </figcaption>
      <blockquote
        lang={originalLanguage ?? undefined}
        dir={originalLanguage ? directionOf(originalLanguage) : 'auto'}
        className="mt-1 font-serif"
      >
        {originalWords}
      </blockquote>
    </figure>
  );
}
