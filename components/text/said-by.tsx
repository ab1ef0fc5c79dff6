import { cx } from '@/components/ui/class-names';
import { inPlace } from './in-place';
import { Isolated } from './isolated';

/** What is shown of one speaker: the line in words, and the names in it. */
export type Said = {
  words: string;
  name: string | null;
  role: string | null;
  outlet: string;
  citing: string | null;
};

/**
 * Who says so, as it stands with a claim in every list. The line is English; each name in it keeps its own direction. A
 * claim that runs from the right has it at its side, by `className`.
 */
export function SaidBy({ sayings, className }: { sayings: readonly Said[]; className?: string | undefined }) {
  if (sayings.length === 0) return null;
  return (
    <p dir="ltr" className={cx('wrap-anywhere first-letter:uppercase', className)}>
      {inPlace(sayings).map(({ key, item }) => (
        <span key={key}>
          {key === '1' ? null : <span>; </span>}
          <Line said={item} />
        </span>
      ))}
    </p>
  );
}

/** Whoever is named first is set in bold: in a long list that is what is looked for. */
function Line({ said: { words, name, role, outlet, citing } }: { said: Said }) {
  const first = name ?? outlet;
  const at = words.indexOf(first);
  const others = [role, outlet, citing].filter((part) => part !== null);
  return (
    <>
      <Isolated text={words.slice(0, at)} names={[]} />
      <strong className="font-semibold">
        <bdi>{first}</bdi>
      </strong>
      <Isolated text={words.slice(at + first.length)} names={others} />
    </>
  );
}
