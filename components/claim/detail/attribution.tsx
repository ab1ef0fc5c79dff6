import type { ReactNode } from 'react';
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
import { type Direction, directionOf } from '@/lib/domain/text/text';
import type { AttributionView } from '@/lib/schemas/attribution/attribution';

type AttributionProps = { attribution: AttributionView; outlet: string; direction: Direction };

/** Who says so in one passage: the chain in words, its links where there are several, and the terms that hold. */
export function ClaimDetailAttribution({ attribution, outlet, direction }: AttributionProps) {
  return (
    <div className="measure grid gap-2 ps-4">
      <p dir="ltr">
        <Isolated text={attribution.words} names={namesIn(attribution, outlet)} />
      </p>
      {attribution.hops.length > 1 ? (
        <Chain attribution={attribution} outlet={outlet} direction={direction} />
      ) : null}
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
