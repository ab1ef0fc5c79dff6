import { inPlace } from '@/components/text/in-place';
import { WordRuns } from '@/components/text/word-runs';
import type { Change } from '@/lib/domain/publication/changes';

/** What a correction changed, word by word, and nothing else. */
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
            <WordRuns runs={item.runs} whole={item.how !== 'changed'} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const suffixes: Record<Change['how'], string> = { changed: '', added: ', added', removed: ', taken out' };
