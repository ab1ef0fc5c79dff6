import Link from 'next/link';
import { PartialDate } from '@/components/text/partial-date';
import { lineageTypeLabels } from '@/lib/domain/provenance/lineage';
import type { LineageEnd, LineageView } from '@/lib/schemas/provenance/lineage';
import { endAddress } from './words';

type SentenceProps = {
  lineage: LineageView;
  /** The id of what the page is about: it is “This”. */
  here?: string | undefined;
};

/** "This republishes “…”": one end, what it has to do with the other, and the other. */
export function LineageSentence({ lineage: { from, to, agency, type }, here }: SentenceProps) {
  return (
    <>
      <End end={from} here={here} />
      <span>{` ${lineageTypeLabels[type]} `}</span>
      {to ? (
        <End end={to} here={here} />
      ) : (
        <>
          <bdi className="font-semibold">{agency}</bdi>
          <span className="text-ink-muted"> (not among the sources yet)</span>
        </>
      )}
    </>
  );
}

function End({ end, here }: { end: LineageEnd; here?: string | undefined }) {
  if (end.id === here) return <span>This</span>;
  return (
    <>
      <Link href={endAddress(end)} className="link font-semibold">
        <bdi>{end.title}</bdi>
      </Link>
      <About end={end} />
    </>
  );
}

function About({ end: { by, publishedAt } }: { end: LineageEnd }) {
  if (!by && !publishedAt) return null;
  return (
    <span className="text-ink-muted">
      <span>{' ('}</span>
      {by ? <bdi>{by}</bdi> : null}
      {by && publishedAt ? <span>, </span> : null}
      {publishedAt ? <PartialDate value={publishedAt} /> : null}
      <span>)</span>
    </span>
  );
}
