import { inPlace } from '@/components/text/in-place';
import { cx } from '@/components/ui/class-names';
import type { Change } from '@/lib/domain/publication/changes';
import type { Run } from '@/lib/domain/text/word-changes';

/**
 * What a correction changed, word by word, and nothing else. What is gone is struck through, what has come is underlined
 * on a ground of its own, and both are said: neither colour nor the eye is needed.
 */
export function Changes({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className="measure mt-4 grid gap-y-3 border-s-2 border-rule-strong ps-4 text-base">
      {inPlace(changes).map(({ key, item }) => (
        <div key={key}>
          <dt className="text-xs font-semibold text-ink-muted">
            {item.what}
            {suffixes[item.how]}
          </dt>
          <dd dir="auto" className="mt-0.5 font-serif whitespace-pre-line wrap-anywhere">
            {inPlace(item.runs).map((run) => (
              <RunOfWords key={run.key} run={run.item} whole={item.how !== 'changed'} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const suffixes: Record<Change['how'], string> = { changed: '', added: ', added', removed: ', taken out' };

const looks = {
  gone: 'text-ink-muted line-through decoration-1',
  come: 'bg-accent-wash text-ink underline decoration-2 underline-offset-3 forced-colors:bg-[Canvas] [del+&]:ms-1',
};

/** What is new from end to end is told by its label; lines under all of it would only make it hard to read. */
const whollyNew = 'bg-accent-wash no-underline forced-colors:bg-[Canvas]';

/** The words for those who hear the page have a direction of their own, so that they don't turn what they stand in. */
function RunOfWords({ run: { kind, text }, whole }: { run: Run; whole: boolean }) {
  if (kind === 'same') return <span>{text}</span>;
  const Element = kind === 'gone' ? 'del' : 'ins';
  return (
    <Element
      className={cx('rounded-sm box-decoration-clone', whole && kind === 'come' ? whollyNew : looks[kind])}
    >
      <span dir="ltr" lang="en" className="sr-only">
        {kind === 'gone' ? '(taken out:) ' : '(added:) '}
      </span>
      {text}
    </Element>
  );
}
