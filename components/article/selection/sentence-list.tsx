'use client';

import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/field/checkbox';
import type { Direction, Span } from '@/lib/domain/text/text';
import { sentencesIn, type Walk } from './caret-motion';

type SentenceListProps = {
  walk: Walk;
  direction: Direction;
  value: Span | null;
  onChange: (span: Span | null) => void;
  onClaim: () => void;
  onRepeat: () => void;
  /** While a claim is kept that could have this passage in place of its own. */
  onInstead: (() => void) | null;
};

/** The article as a list of sentences to check: a way to select that needs no pointer and no caret. */
export function SentenceList(props: SentenceListProps) {
  const { walk, direction, value, onChange, onClaim, onRepeat, onInstead } = props;
  const sentences = useMemo(() => walk.blocks.flatMap((block) => sentencesIn(walk, block)), [walk]);
  const chosen = sentences.flatMap((sentence, at) => (value && covers(value, sentence) ? [at] : []));
  return (
    <div className="grid gap-4">
      <p className="text-sm text-ink-muted">
        Check the first and the last sentence of the passage; what stands between them belongs to it.
      </p>
      <ol dir={direction} lang={walk.language} className="grid gap-2 font-serif">
        {sentences.map((sentence, at) => (
          <li
            key={sentence.start}
            className="[content-visibility:auto] [contain-intrinsic-block-size:auto_3rem]"
          >
            <Checkbox
              label={walk.index.slice(sentence.start, sentence.end)}
              checked={chosen.includes(at)}
              onChange={() => onChange(spanOf(sentences, toggled(chosen, at)))}
            />
          </li>
        ))}
      </ol>
      <div className="sticky bottom-0 flex lg:-bottom-4 flex-wrap gap-2 border-t border-rule bg-paper py-3">
        <Button variant="primary" size="sm" aria-disabled={!value} onClick={() => value && onClaim()}>
          New claim
        </Button>
        {onInstead ? (
          <Button size="sm" aria-disabled={!value} onClick={() => value && onInstead()}>
            Use this passage instead
          </Button>
        ) : null}
        <Button size="sm" aria-disabled={!value} onClick={() => value && onRepeat()}>
          Link to an existing claim
        </Button>
      </div>
    </div>
  );
}

const covers = (span: Span, sentence: Span) => span.start <= sentence.start && sentence.end <= span.end;

/** First and last sentence after a press: it extends to a sentence outside, and gives up one at an edge or after a middle one. */
function toggled(chosen: readonly number[], at: number): [number, number] | null {
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return [at, at];
  if (at < first) return [at, last];
  if (at > last) return [first, at];
  if (first === last) return null;
  return at === first ? [first + 1, last] : [first, at - 1];
}

function spanOf(sentences: readonly Span[], range: [number, number] | null): Span | null {
  const start = range && sentences[range[0]]?.start;
  const end = range && sentences[range[1]]?.end;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}
