import type { LineageEnd, SharedWords as Shared } from '@/lib/schemas/provenance/lineage';

type SharedWordsProps = { from: LineageEnd; to: LineageEnd; shared: Shared };
type Place = Shared['stretches'][number]['from'];

/** The words that stand in both texts, side by side, each among a few of its neighbours. */
export function SharedWords({ from, to, shared }: SharedWordsProps) {
  return (
    <table className="w-full table-fixed border-collapse text-sm max-sm:[&_td]:block max-sm:[&_td]:w-full">
      <caption className="sr-only">Words that stand in both texts</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <Heading end={from} />
          <Heading end={to} />
        </tr>
      </thead>
      <tbody>
        {shared.stretches.map((stretch) => (
          <tr key={`${stretch.from.start} ${stretch.to.start}`} className="border-t border-rule align-top">
            <Words place={stretch.from} end={from} />
            <Words place={stretch.to} end={to} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Heading = ({ end }: { end: LineageEnd }) => (
  <th scope="col" className="py-2 pe-6 text-start font-semibold">
    <bdi>{end.by ?? end.title}</bdi>
  </th>
);

function Words({ place: { before, exact, after }, end }: { place: Place; end: LineageEnd }) {
  return (
    <td dir="auto" className="py-3 pe-6 font-serif wrap-anywhere whitespace-pre-line">
      <span className="sm:hidden font-sans text-xs font-semibold text-ink-muted block">
        <bdi>{end.by ?? end.title}</bdi>
      </span>
      <span className="text-ink-muted">{before}</span>
      <mark className="passage" data-state="found" data-count={1}>
        {exact}
      </mark>
      <span className="text-ink-muted">{after}</span>
    </td>
  );
}
