'use client';

import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { isolated } from '@/lib/domain/text/isolating';
import type { InvitedUser } from '@/lib/schemas/people';

/** The link with which a person sets a password: shown once, to be sent by whatever way the newsroom trusts. */
export function OneTimeLink({ invited: { user, link, expiresAt } }: { invited: InvitedUser }) {
  const address = new URL(link, window.location.origin).href;
  return (
    <Notice tone="success" announce title={`Send this link to ${isolated(user.name)}. It is shown once.`}>
      <p>
        They set their password with it, once, until <DateTime value={expiresAt} show="minute" />. Send it so
        that nobody else reads it.
      </p>
      <p className="flex flex-wrap items-center gap-3">
        <code className="font-mono break-all">{address}</code>
        <CopyButton text={address}>Copy link</CopyButton>
      </p>
    </Notice>
  );
}
