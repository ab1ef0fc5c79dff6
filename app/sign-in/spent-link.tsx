import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** What stands where a one-time link is unknown, spent or past its time: all three look the same. */
export function SpentLink({ children }: { children: ReactNode }) {
  return (
    <Notice
      tone="warning"
      title="This link is no longer good"
      actions={<ButtonLink href="/sign-in">Sign in</ButtonLink>}
    >
      <p>It works once and for a limited time. {children}</p>
    </Notice>
  );
}
