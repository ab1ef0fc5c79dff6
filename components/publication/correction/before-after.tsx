import { inPlace } from '@/components/text/in-place';
import { cx } from '@/components/ui/class-names';

/** What changed, a line for each thing: what stood there before and what stands there now. Nothing where a retraction took both back. */
export function BeforeAfter({ before, after }: { before: string; after: string }) {
  if (before === '' && after === '') return null;
  return (
    <dl className="mt-3 grid gap-px border border-rule bg-rule text-sm sm:grid-cols-2">
      <Side term="Before" lines={linesOf(before)} gone />
      <Side term="After" lines={linesOf(after)} />
    </dl>
  );
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

function Side({ term, lines, gone }: { term: string; lines: string[]; gone?: boolean }) {
  const Change = gone ? 'del' : 'ins';
  return (
    <div className="bg-paper px-3.5 py-2.5">
      <dt className="text-xs font-semibold text-ink-muted">{term}</dt>
      {lines.length === 0 ? <dd className="text-ink-muted">Nothing</dd> : null}
      {inPlace(lines).map(({ key, item: line }) => (
        <dd key={key} className="mt-1">
          <Change
            dir="auto"
            className={cx('block no-underline', gone && 'text-ink-muted decoration-rule-strong line-through')}
          >
            {line}
          </Change>
        </dd>
      ))}
    </div>
  );
}
