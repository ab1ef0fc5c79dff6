'use client';

import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, type ButtonSize } from './button';
import { type CopyOutcome, copying, OUTCOME_STANDS } from './copying';

export type CopyButtonProps = {
  text: string;
  /** What is copied: "Copy citation". */
  children: ReactNode;
  size?: ButtonSize;
};

/**
 * Puts `text` on the clipboard and says so. Not offered without a script. Readers' documents have no React: there
 * components/shell/readers-script.ts does the same, by `data-copies`.
 */
export function CopyButton({ text, children, size = 'sm' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'' | CopyOutcome>('');
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(''), OUTCOME_STANDS);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <span className="needs-script no-print inline-flex items-center gap-2">
      <Button
        size={size}
        icon={
          outcome === 'Copied' ? (
            <Check aria-hidden="true" className="size-4" />
          ) : (
            <Copy aria-hidden="true" className="size-4" />
          )
        }
        data-copies={text}
        onClick={async () => setOutcome(await copying(text))}
      >
        {children}
      </Button>
      <span role="status" className="text-sm text-ink-muted">
        {outcome}
      </span>
    </span>
  );
}
