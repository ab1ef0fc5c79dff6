import type { ReactNode } from 'react';
import { Grade, type Grades } from '@/components/source/reliability/grade';
import { Dotted } from '@/components/text/dotted';
import { Isolated } from '@/components/text/isolated';
import { hasOccasion, Occasion } from '@/components/text/occasion';
import {
  basisLabels,
  handWords,
  speechLabels,
  stanceLabels,
  termsLabels,
} from '@/lib/domain/attribution/attribution';
import type { Credibility } from '@/lib/domain/review/review';
import { type Direction, directionOf } from '@/lib/domain/text/text';
import type { AttributionView } from '@/lib/schemas/attribution/attribution';

type AttributionProps = {
  attribution: AttributionView;
  outlet: string;
  direction: Direction;
  grades: Grades;
  credibility: Credibility | null;
};

/** Who says so in one passage: the chain in words, its links where there are several, and the terms that hold. */
export function ClaimDetailAttribution(props: AttributionProps) {
  const { attribution, outlet } = props;
  return (
    <div className="measure grid gap-2 ps-4">
      <p dir="ltr">
        <Isolated text={attribution.words} names={namesIn(attribution, outlet)} />
      </p>
      {attribution.hops.length > 1 ? <Chain {...props} /> : null}
      <SourceGrades {...props} />
      <Dotted facts={mannerOf(attribution)} />
      <OriginalWords attribution={attribution} />
    </div>
  );
}

function Chain({ attribution: { hops }, outlet, direction }: AttributionProps) {
  return (
    <ol
      dir={direction}
      aria-label="From the origin to the article"
      className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm"
    >
      {linksOf(hops).map(({ key, name, basis }) => (
        <li key={key} className="flex items-center gap-2">
          <span className="rounded-sm border border-rule-strong px-2 py-0.5">
            <bdi className="font-semibold">{name}</bdi>
            <span className="text-ink-muted"> {basis}</span>
          </span>
          <span aria-hidden="true" className="rtl:-scale-x-100">
            →
          </span>
        </li>
      ))}
      <li>
        <bdi className="font-semibold">{outlet}</bdi>
      </li>
    </ol>
  );
}

const namesIn = ({ hops }: AttributionView, outlet: string): string[] => [
  outlet,
  ...hops.flatMap(({ source }) => (source ? [source.name] : [])),
];

const linksOf = (hops: AttributionView['hops']) =>
  hops.map(({ source, basis }, index) => ({
    key: `${index}`,
    name: source?.name ?? 'not named',
    basis: basisLabels[basis],
  }));

/** Whoever speaks and was assessed, with the grade. */
function SourceGrades({ attribution: { hops }, grades, credibility }: AttributionProps) {
  const graded = new Map(
    hops.flatMap(({ source }) => (source && grades[source.id] ? [[source.id, source]] : [])),
  );
  if (graded.size === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {[...graded.values()].map(({ id, name }) => {
        const grade = grades[id];
        return (
          <span key={id} className="inline-flex items-baseline gap-1.5">
            <bdi>{name}</bdi>
            {grade ? <Grade grade={grade} credibility={credibility} /> : null}
          </span>
        );
      })}
    </p>
  );
}

/** "Asserts · Paraphrased · On the record · said 5 December 2024, Mezzeh airport". */
const mannerOf = (a: AttributionView): ReactNode[] => [
  stanceLabels[a.stance],
  speechLabels[a.speech],
  a.speech === 'OWN_VOICE' ? null : termsLabels[a.terms],
  hasOccasion(a) && (
    <span>
      said <Occasion {...a} />
    </span>
  ),
  handWords(a.depth),
];

function OriginalWords({ attribution: a }: { attribution: AttributionView }) {
  if (!a.originalWords) return null;
  return (
    <blockquote
      lang={a.originalLanguage ?? undefined}
      dir={a.originalLanguage ? directionOf(a.originalLanguage) : 'auto'}
      className="border-s-2 border-rule ps-3 font-serif"
    >
      {a.originalWords}
    </blockquote>
  );
}
