'use client';

import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { type Span, sliceCodePoints, toCodePointOffset, trimSpan } from '@/lib/domain/text/text';
import type { AttributionDraft } from './draft';
import type { Surroundings } from './surroundings';

type MarkingProps = {
  value: AttributionDraft;
  onChange: (value: AttributionDraft) => void;
  surroundings: Surroundings;
};

/** Marks the words that name the source and the verb. The text is a read-only field: keys, touch and mouse select in it. */
export function AttributionMarking({ value, onChange, surroundings }: MarkingProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [said, setSaid] = useState('');
  function mark(key: 'sourceSpan' | 'cueSpan', what: string) {
    const span = selectedIn(field.current, surroundings);
    setSaid(
      span ? `Marked as ${what}: “${wordsAt(surroundings, span)}”` : 'Select some words in the text first.',
    );
    if (span) onChange({ ...value, [key]: span });
  }
  return (
    <Disclosure summary="Mark the words in the text">
      <div className="grid gap-3">
        <label htmlFor={id} className="text-sm">
          Select the words that name the source or the verb, then say which they are.
        </label>
        <textarea
          ref={field}
          id={id}
          readOnly
          dir="auto"
          rows={3}
          value={surroundings.text}
          className="control field-sizing-content font-serif"
        />
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => mark('sourceSpan', 'the source')}>
            This names the source
          </Button>
          <Button size="sm" onClick={() => mark('cueSpan', 'the verb')}>
            This is the verb
          </Button>
        </div>
        <Marked
          label="Source"
          span={value.sourceSpan}
          surroundings={surroundings}
          onClear={() => onChange({ ...value, sourceSpan: null })}
        />
        <Marked
          label="Verb"
          span={value.cueSpan}
          surroundings={surroundings}
          onClear={() => onChange({ ...value, cueSpan: null })}
        />
        <p role="status" className="text-sm text-ink-muted">
          {said}
        </p>
      </div>
    </Disclosure>
  );
}

type MarkedProps = { label: string; span: Span | null; surroundings: Surroundings; onClear: () => void };

function Marked({ label, span, surroundings, onClear }: MarkedProps) {
  if (!span) return null;
  const words = wordsAt(surroundings, span);
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      <span className="font-semibold">{label}:</span>
      <bdi className="font-serif">{words ? `“${words}”` : 'marked elsewhere in the article'}</bdi>
      <Button size="sm" variant="quiet" onClick={onClear}>
        Unmark
      </Button>
    </p>
  );
}

/** What is selected in the field, as code points of the article; null when nothing is. */
function selectedIn(field: HTMLTextAreaElement | null, { text, start }: Surroundings): Span | null {
  if (!field) return null;
  const from = toCodePointOffset(text, field.selectionStart);
  const to = toCodePointOffset(text, field.selectionEnd);
  const trimmed = trimSpan(text, from, to);
  return trimmed.start < trimmed.end ? { start: start + trimmed.start, end: start + trimmed.end } : null;
}

const wordsAt = ({ text, start }: Surroundings, span: Span) =>
  span.start < start ? '' : sliceCodePoints(text, span.start - start, span.end - start);
