'use client';

import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, type ButtonSize } from './button';

export type CopyButtonProps = {
  text: string;
  /** What is copied: "Copy citation". */
  children: ReactNode;
  size?: ButtonSize;
};

/** Puts `text` on the clipboard and says so. Not offered without a script. */
export function CopyButton({ text, children, size = 'sm' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'' | 'Copied' | 'Press Ctrl+C to copy'>('');
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(''), 4000);
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
        onClick={async () => setOutcome((await copied(text)) ? 'Copied' : 'Press Ctrl+C to copy')}
      >
        {children}
      </Button>
      <span role="status" className="text-sm text-ink-muted">
        {outcome}
      </span>
    </span>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
