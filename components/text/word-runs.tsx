import { cx } from '@/components/ui/class-names';
import type { Run } from '@/lib/domain/text/word-changes';
import { inPlace } from './in-place';

/**
 * What changed in a text, word by word. What is gone is struck through, what has come is underlined on a ground of its own,
 * and both are said: neither colour nor the eye is needed. `whole`: a label says already that all of it came or went.
 */
export function WordRuns({ runs, whole = false }: { runs: readonly Run[]; whole?: boolean }) {
  return inPlace(runs).map(({ key, item }) => <WordRun key={key} run={item} whole={whole} />);
}

const looks = {
  gone: 'text-ink-muted line-through decoration-1',
  come: 'bg-accent-wash text-ink underline decoration-2 underline-offset-3 forced-colors:bg-[Canvas] [del+&]:ms-1',
};

/** What is new from end to end is told by its label; lines under all of it would only make it hard to read. */
const whollyNew = 'bg-accent-wash no-underline forced-colors:bg-[Canvas]';

/** The words for those who hear the page have a direction of their own, so that they don't turn what they stand in. */
function WordRun({ run: { kind, text }, whole }: { run: Run; whole: boolean }) {
  if (kind === 'same') return <span>{text}</span>;
  const Element = kind === 'gone' ? 'del' : 'ins';
  return (
    <Element className={cx('rounded-sm', whole && kind === 'come' ? whollyNew : looks[kind])}>
      <span dir="ltr" lang="en" className="sr-only">
        {kind === 'gone' ? '(taken out:) ' : '(added:) '}
      </span>
      {text}
    </Element>
  );
}
