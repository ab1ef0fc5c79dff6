'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field, fieldId } from '@/components/ui/field/field';
import { bytesInWords } from '@/lib/domain/article/files';
import { MAX_CAPTURE_BYTES } from '@/lib/domain/evidence/capture';
import { uploadAccepts, uploadKinds } from '@/lib/domain/evidence/upload';
import type { SentFile } from './sent-file';
import { useSending } from './use-sending';

type FileFieldProps = {
  name: string;
  label: string;
  value: SentFile | null;
  onChange: (file: SentFile | null) => void;
  error?: string;
  idPrefix?: string;
};

const hint = `${uploadKinds}, up to ${bytesInWords(MAX_CAPTURE_BYTES)}. It is sent at once and kept as it is.`;

/** A file of evidence: chosen, sent as one looks on, and then named with its size. What was sent stays with the form. */
export function FileField({ name, label, value, onChange, error, idPrefix }: FileFieldProps) {
  const { choose, remove, share, problem } = useSending(onChange);
  const place = useFocusOnRemoval(value === null);
  if (value)
    return (
      <div className="grid gap-1.5">
        <p className="text-sm font-semibold">{label}</p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <span className="min-w-0 wrap-anywhere">
            <bdi>{value.name}</bdi>
            <span className="text-ink-muted">{`, ${bytesInWords(value.bytes)}`}</span>
          </span>
          <Button id={fieldId(name, idPrefix)} size="sm" variant="quiet" onClick={remove}>
            <span>{share === null ? 'Take away' : 'Stop'}</span>
            <span className="sr-only">{` ${value.name}`}</span>
          </Button>
        </div>
        {share === null ? null : <Share share={share} name={value.name} />}
        <p role="status" className="text-sm text-ink-muted">
          {stateWords(value, share)}
        </p>
        {error ? <p className="text-sm font-semibold text-danger">{error}</p> : null}
      </div>
    );
  return (
    <div ref={place}>
      <Field name={name} label={label} optional hint={hint} error={problem ?? error} idPrefix={idPrefix}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept={uploadAccepts.join()}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void choose(file);
            }}
            className="control file:me-3 file:rounded-sm file:border file:border-rule-strong file:bg-surface file:px-3 file:py-1 file:font-semibold"
          />
        )}
      </Field>
      <p role="status" className="sr-only">
        {problem}
      </p>
    </div>
  );
}

const Share = ({ share, name }: { share: number; name: string }) => (
  <progress
    className="h-2 w-full max-w-sm accent-accent"
    aria-label={`Sending ${name}`}
    value={share}
    max={1}
  />
);

function stateWords({ uploadId }: SentFile, share: number | null): string {
  if (uploadId !== null) return 'The file has been sent. It is kept with the evidence once you add it.';
  if (share === null) return 'This file was not sent to its end. Take it away and choose it again.';
  return share < 1 ? 'Sending the file.' : 'The file is there and is being read.';
}

/** The field gets the focus that its button had. */
function useFocusOnRemoval(isEmpty: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const wasFilled = useRef(false);
  useEffect(() => {
    if (isEmpty && wasFilled.current) place.current?.querySelector('input')?.focus();
    wasFilled.current = !isEmpty;
  }, [isEmpty]);
  return place;
}
