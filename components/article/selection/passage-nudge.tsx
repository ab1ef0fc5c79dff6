'use client';

import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Span } from '@/lib/domain/text/text';
import { step, type Walk } from './caret-motion';

type PassageNudgeProps = { walk: Walk; passage: Span; onAdjust: (start: number, end: number) => void };

/** Makes a passage longer or shorter by a word at either end: for thumbs, and for whoever selected by sentence. */
export function PassageNudge({ walk, passage, onAdjust }: PassageNudgeProps) {
  const { start, end } = passage;
  const later = step(walk, start, 'word', true);
  const earlier = step(walk, end, 'word', false);
  return (
    <Disclosure summary="Make the passage longer or shorter">
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => onAdjust(step(walk, start, 'word', false), end)}>
          One word earlier
        </Button>
        <Button size="sm" aria-disabled={later >= end} onClick={() => later < end && onAdjust(later, end)}>
          Without the first word
        </Button>
        <Button
          size="sm"
          aria-disabled={earlier <= start}
          onClick={() => earlier > start && onAdjust(start, earlier)}
        >
          Without the last word
        </Button>
        <Button size="sm" onClick={() => onAdjust(start, step(walk, end, 'word', true))}>
          One word further
        </Button>
      </div>
    </Disclosure>
  );
}
