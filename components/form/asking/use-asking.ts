'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Draft, useDraft } from '@/components/form/draft/use-draft';
import { useToast } from '@/components/ui/toast';

export type Asking<Words> = {
  open: boolean;
  setOpen: (open: boolean) => void;
  /** What is typed: kept on this device through closing, refusals and lost sessions, until it was accepted. */
  draft: Draft<Words>;
  /** For the `onDone` of what sends it: forgets what was typed, closes, and says that it is done. */
  done: () => void;
  /** Closes, and reads the page anew: what was asked about has changed. What is typed stays. */
  lookAgain: () => void;
};

/** The state of an `AskDialog`. @param said what a toast says once it is done */
export function useAsking<Words extends object>(
  draftKey: string,
  initial: Words,
  said: string,
): Asking<Words> {
  const router = useRouter();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const draft = useDraft(draftKey, initial);
  return {
    open,
    setOpen,
    draft,
    done: () => {
      draft.discard();
      setOpen(false);
      say(said);
    },
    lookAgain: () => {
      setOpen(false);
      router.refresh();
    },
  };
}
