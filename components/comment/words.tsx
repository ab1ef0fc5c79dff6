import { roleLabels } from '@/lib/domain/actor';
import type { PersonRef } from '@/lib/schemas/primitives';

/** Who wrote something; without a name while an editor decides between reviewers. */
export const Writer = ({ by, mine }: { by: PersonRef | null; mine: boolean }) =>
  by ? (
    <span>
      <bdi className="font-semibold">{by.name}</bdi>
      <span className="text-sm text-ink-muted">
        {mine ? ', you' : `, ${roleLabels[by.role].toLowerCase()}`}
      </span>
    </span>
  ) : (
    <span className="font-semibold">A colleague, unnamed until the editor has decided</span>
  );

/** These people by name, in a line. */
export const Names = ({ people }: { people: readonly PersonRef[] }) => (
  <span>
    {people.map(({ id, name }, i) => (
      <span key={id}>
        {i > 0 ? <span>, </span> : null}
        <bdi>{name}</bdi>
      </span>
    ))}
  </span>
);
