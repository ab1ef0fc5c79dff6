import type { ReactNode } from 'react';
import { Isolated } from '@/components/text/isolated';
import type { ShownNode, ShownOrigin, ShownSide } from '@/lib/domain/provenance/showing/shown';
import { type Telling, tellingOf, type Worded } from '@/lib/domain/provenance/showing/words';

/** The picture as a list: each origin with the reports that lead to it, then what counts nothing. */
export function OriginsList({ side }: { side: ShownSide }) {
  const { origins, graph } = side;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const { node: tell } = tellingOf(side);
  const named = (ids: readonly string[]) => ids.flatMap((id) => nodes.get(id) ?? []);
  const counted = new Set(origins.flatMap(({ reports }) => reports));
  const between = graph.nodes.filter(({ role }) => role === 'through');
  const rest = graph.nodes.filter(
    ({ id, role, state }) => role === 'report' && !counted.has(id) && state !== 'counted',
  );
  return (
    <ul className="grid gap-4 text-sm">
      {origins.map((origin) => (
        <li key={origin.node}>
          <Origin origin={origin} />
          <Boxes nodes={named(origin.reports)} tell={tell} />
        </li>
      ))}
      <Apart title="On the way" nodes={between} tell={tell} />
      <Apart title="Counts nothing" nodes={rest} tell={tell} />
    </ul>
  );
}

function Origin({ origin: { label, about, members, independent } }: { origin: ShownOrigin }) {
  return (
    <p>
      <span className="text-ink-muted">Origin: </span>
      <bdi className="font-semibold">{label}</bdi>
      {about ? (
        <span className="text-ink-muted">
          , <bdi>{about}</bdi>
        </span>
      ) : null}
      {independent === null ? null : (
        <span>{independent ? '. Independent of the claimant.' : '. The claimant, or of its side.'}</span>
      )}
      {members.length > 0 ? (
        <span className="block text-ink-muted">
          <span>In it: </span>
          <Isolated text={members.join('; ')} names={members} />
        </span>
      ) : null}
    </p>
  );
}

type BoxesProps = { nodes: readonly ShownNode[]; tell: Telling['node'] };

function Apart({ title, ...rest }: BoxesProps & { title: ReactNode }) {
  if (rest.nodes.length === 0) return null;
  return (
    <li>
      <p className="font-semibold">{title}</p>
      <Boxes {...rest} />
    </li>
  );
}

const Boxes = ({ nodes, tell }: BoxesProps) => (
  <ul className="mt-1 grid list-disc gap-1 ps-5">
    {nodes.map((node) => (
      <li key={node.id} className={node.state === 'leftOut' ? 'line-through' : undefined}>
        <Told {...tell(node)} />
      </li>
    ))}
  </ul>
);

const Told = ({ words, names }: Worded) => <Isolated text={words} names={names} />;
