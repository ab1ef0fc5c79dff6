'use client';

import { useRef, useState } from 'react';
import type { Issue, Result } from '@/lib/domain/result';
import { type ChosenFile, chosenFile } from './chosen-file';

/**
 * The file that was chosen last, as long as this page is open: no draft keeps it. `onTaken` gets each that was chosen, and its
 * bytes where it can come in.
 */
export function useFile(onTaken: (file: File, taken: ChosenFile | null) => void) {
  const [taken, setTaken] = useState<Result<ChosenFile> | null>(null);
  const last = useRef<File | null>(null);

  async function choose(file: File) {
    last.current = file;
    const result = await chosenFile(file);
    if (last.current !== file) return;
    setTaken(result);
    onTaken(file, result.ok ? result.value : null);
  }

  /** Of a file whose bytes are still on their way, nothing comes. */
  function forget() {
    last.current = null;
    setTaken(null);
  }

  return {
    choose,
    forget,
    taken: taken?.ok ? taken.value : null,
    /** Why it can't come in. */
    issue: issueOf(taken),
  };
}

const issueOf = (taken: Result<ChosenFile> | null): Issue | undefined =>
  taken && !taken.ok && taken.refusal.kind === 'invalid' ? taken.refusal.issues[0] : undefined;
