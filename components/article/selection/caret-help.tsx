import { Kbd } from '@/components/ui/kbd';
import { keysInWords } from './caret-keys';

/** The keys, while the caret is in the text. */
export function CaretHelp() {
  return (
    <dl
      id="caret-help"
      className="mb-5 grid gap-x-6 gap-y-1 rounded-sm border border-rule bg-surface px-4 py-3 text-sm sm:grid-cols-2"
    >
      {keysInWords.map(({ keys, does }) => (
        <div key={does} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="flex gap-1">
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd className="text-ink-muted">{does}</dd>
        </div>
      ))}
    </dl>
  );
}
