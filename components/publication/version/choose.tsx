import { Button } from '@/components/ui/button';
import type { PublicVersions } from '@/lib/schemas/publication/version';

/** Which two versions are compared: a form that needs no script. Nothing where there are no two that can be read. */
export function ChooseTwo({ slug, items }: Pick<PublicVersions, 'slug' | 'items'>) {
  const readable = items.filter(({ state, takenBack }) => state === 'LIVE' && !takenBack);
  const [newest, before] = readable;
  if (!newest || !before) return null;
  const sequences = readable.map(({ sequence }) => sequence);
  return (
    <form
      method="get"
      action={`/claims/${slug}/versions/compare`}
      aria-label="Compare two versions"
      className="mt-8 flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      <Choice name="from" label="Compare" sequences={sequences} selected={before.sequence} />
      <Choice name="to" label="with" sequences={sequences} selected={newest.sequence} />
      <Button type="submit">Show what changed</Button>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; sequences: readonly number[]; selected: number };

const Choice = ({ name, label, sequences, selected }: ChoiceProps) => (
  <label className="grid gap-1.5 text-sm font-semibold">
    {label}
    <select name={name} defaultValue={String(selected)} className="control w-fit font-normal">
      {sequences.map((sequence) => (
        <option key={sequence} value={sequence}>
          Version {sequence}
        </option>
      ))}
    </select>
  </label>
);
