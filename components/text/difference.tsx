import { useId } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { Part, Way } from '@/lib/domain/text/difference/difference';
import { folded } from '@/lib/domain/text/difference/telling';
import { inPlace } from './in-place';
import { WordRuns } from './word-runs';

export type TextDifferenceProps = { parts: readonly Part[]; lang?: string; dir: 'ltr' | 'rtl' };

/**
 * What became of a text, paragraph by paragraph, for reading: what changed says how in words, what moved leads to where it
 * stands and back, and long stretches that stayed are folded. Needs no script.
 */
export function TextDifference({ parts, lang, dir }: TextDifferenceProps) {
  const id = useId();
  return (
    <div lang={lang} dir={dir} className="reading wrap-anywhere">
      {inPlace(folded(parts)).map(({ key, item }) =>
        'part' in item ? (
          <Paragraph key={key} part={item.part} id={id} />
        ) : (
          <Folded key={key} texts={item.folded} />
        ),
      )}
    </div>
  );
}

function Paragraph({ part, id }: { part: Part; id: string }) {
  if (part.kind === 'kept') return <p className="text-ink-muted">{part.text}</p>;
  if (part.kind === 'away') return <Away part={part} id={id} />;
  const { runs, whole } = told(part);
  return (
    <div id={part.kind === 'moved' ? `${id}to${part.is}` : undefined} className={looks[part.kind]}>
      <Label>
        {part.kind === 'moved' ? (
          <MovedHere href={`#${id}from${part.was}`} way={part.way} changed={runs.length > 1} />
        ) : (
          labels[part.kind]
        )}
      </Label>
      <p>
        <WordRuns runs={runs} whole={whole} />
      </p>
    </div>
  );
}

const labels = { changed: 'Changed', gone: 'Taken out', come: 'Added' } as const;

const bar = 'scroll-mt-24 ps-4';
const looks = {
  changed: `${bar} border-s-2 border-rule-strong`,
  gone: `${bar} border-s-2 border-dashed border-rule-strong`,
  come: `${bar} border-s-4 border-accent`,
  moved: `${bar} border-s-4 border-double border-accent`,
} as const;

const told = (part: Exclude<Part, { kind: 'kept' | 'away' }>) =>
  'runs' in part
    ? { runs: part.runs, whole: false }
    : { runs: [{ kind: part.kind, text: part.text }], whole: true };

const other: Record<Way, string> = { up: 'further down', down: 'further up' };
const further: Record<Way, string> = { up: 'further up', down: 'further down' };
const arrows: Record<Way, string> = { up: '↑', down: '↓' };

function MovedHere({ href, way, changed }: { href: string; way: Way; changed: boolean }) {
  return (
    <>
      <span aria-hidden="true">{arrows[way]} </span>
      <span>Moved here from </span>
      <a href={href} className="link">
        {other[way]}
      </a>
      {changed ? <span>, and changed</span> : null}
    </>
  );
}

/** Where a paragraph stood that stands elsewhere now: enough of it to know it by. */
function Away({ part, id }: { part: Extract<Part, { kind: 'away' }>; id: string }) {
  return (
    <div id={`${id}from${part.was}`} className={`${bar} border-s-2 border-dotted border-rule-strong`}>
      <Label>
        <span aria-hidden="true">{arrows[part.way]} </span>
        <span>Moved </span>
        <a href={`#${id}to${part.is}`} className="link">
          {further[part.way]}
        </a>
      </Label>
      <p className="line-clamp-1 text-base text-ink-muted">{part.text}</p>
    </div>
  );
}

/** Our words, in their own direction, at the side where the text begins. */
function Label({ children }: { children: React.ReactNode }) {
  return (
    <p className="text-xs font-semibold text-ink-muted">
      <bdi lang="en" dir="ltr" className="font-sans">
        {children}
      </bdi>
    </p>
  );
}

function Folded({ texts }: { texts: readonly string[] }) {
  return (
    <Disclosure
      summary={
        <bdi lang="en" dir="ltr" className="font-sans">
          {texts.length.toLocaleString('en-GB')} paragraphs unchanged
        </bdi>
      }
    >
      <div className="grid gap-y-4 text-ink-muted">
        {inPlace(texts).map(({ key, item }) => (
          <p key={key}>{item}</p>
        ))}
      </div>
    </Disclosure>
  );
}
