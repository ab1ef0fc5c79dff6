/** A person's initials in a disc. Decoration: their name stands beside it. */
export function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/u).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => Array.from(word ?? '')[0] ?? '',
  );
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-surface-strong font-sans text-xs font-semibold uppercase"
    >
      {letters.join('')}
    </span>
  );
}
