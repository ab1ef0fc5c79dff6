'use client';

import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { isStillTheirs, whosePage } from '@/components/form/whose-page';
import { Button, buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { SignedIn } from '@/lib/schemas/signed-in';

/**
 * Says over every page of the desk that whoever it was drawn for is not signed in any more, as soon as the page learns of
 * it, and shows the ways out. What was typed stays where it is.
 */
export function WhosePageNotice() {
  const page = useSyncExternalStore(whosePage.subscribe, whosePage.get, whosePage.get);
  return (
    <div role="alert">
      {page.drawnFor && !isStillTheirs(page) ? (
        <NotTheirs person={page.drawnFor} now={page.now ?? null} />
      ) : null}
    </div>
  );
}

function NotTheirs({ person, now }: { person: SignedIn; now: SignedIn | null }) {
  const here = usePathname();
  return (
    <Notice
      tone="warning"
      className="whose-page rounded-none border-t border-t-rule"
      title={
        now ? (
          <>
            You are signed in as <bdi>{now.name}</bdi> now
          </>
        ) : (
          'Nobody is signed in here now'
        )
      }
      actions={
        <>
          {now ? (
            <Button size="sm" onClick={() => window.location.reload()}>
              Reload as <bdi>{now.name}</bdi>
            </Button>
          ) : null}
          <a
            href={`/sign-in?callbackUrl=${encodeURIComponent(here)}`}
            target="_blank"
            rel="noopener"
            className={buttonClass('secondary', 'sm')}
          >
            Sign in as <bdi>{person.name}</bdi> in a new tab
          </a>
        </>
      }
    >
      <p>
        This page was drawn for <bdi>{person.name}</bdi>. What was typed in it is kept, and nothing in it can
        be sent until <bdi>{person.name}</bdi> has signed in again.
      </p>
    </Notice>
  );
}
