'use client';

import { useRef, useState } from 'react';
import { type Issue, invalid, type Result } from '@/lib/domain/result';
import { type ChosenFile, chosenFile } from './chosen-file';

const STILL_READING = invalid('file', 'Another file is still being read. Choose this one again in a moment.');

/**
 * The file that was chosen last, as long as this page is open: no draft keeps it. `onTaken` gets each that was chosen, and its
 * bytes where it can come in.
 */
export function useFile(isReading: boolean, onTaken: (file: File, taken: ChosenFile | null) => void) {
  const [taken, setTaken] = useState<Result<ChosenFile> | null>(null);
  const last = useRef<File | null>(null);

  async function choose(file: File) {
    if (isReading) return setTaken(STILL_READING);
    last.current = file;
    const result = await chosenFile(file);
    if (last.current !== file) return;
    setTaken(result);
    onTaken(file, result.ok ? result.value : null);
  }

  return {
    choose,
    forget: () => setTaken(null),
    taken: taken?.ok ? taken.value : null,
    /** Why it can't come in. */
    issue: issueOf(taken),
  };
}

const issueOf = (taken: Result<ChosenFile> | null): Issue | undefined =>
  taken && !taken.ok && taken.refusal.kind === 'invalid' ? taken.refusal.issues[0] : undefined;
