'use client';

import { useSyncExternalStore } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Trouble } from './attempt';
import { whosePage } from './whose-page';

/** The session has ended while the form was open. Signing in elsewhere is enough: the form stays as it is. */
export function SessionEndedNotice({ press }: { press: string }) {
  return (
    <Notice tone="warning" announce title="Your session has ended">
      <p>
        <a href="/sign-in?callbackUrl=%2Fdesk" target="_blank" rel="noopener" className="link">
          Sign in in a new tab
        </a>
        , come back here and press “{press}”. Everything you typed is still in this form.
      </p>
    </Notice>
  );
}

/** Somebody else has signed in at this browser since the form was drawn. Nothing of it was stored in their name. */
export function OtherPersonNotice({ press, now }: { press: string; now: string }) {
  const { drawnFor } = useSyncExternalStore(whosePage.subscribe, whosePage.get, whosePage.get);
  const writer = drawnFor?.name ?? 'yourself';
  return (
    <Notice tone="warning" announce title={`You are signed in as ${now} now; this was written as ${writer}`}>
      <p>
        Nothing was stored, and your text is kept.{' '}
        <a href="/sign-in?callbackUrl=%2Fdesk" target="_blank" rel="noopener" className="link">
          Sign in as {writer} in a new tab
        </a>
        , come back here and press “{press}”.
      </p>
    </Notice>
  );
}

/** The server could not be reached, or broke. Says when the connection is back. */
export function LostNotice({ trouble, press }: { trouble: Exclude<Trouble, 'ended'>; press: string }) {
  const online = useOnline();
  if (trouble === 'failed')
    return (
      <Notice tone="error" announce title="The server did not manage to answer">
        <p>Everything you typed is still in this form. Press “{press}” again in a moment.</p>
      </Notice>
    );
  return (
    <Notice tone="warning" announce title={online ? 'The connection was lost' : 'You are offline'}>
      <p>
        Everything you typed is still in this form and on this device.{' '}
        {online
          ? `You are back online: press “${press}” again.`
          : `Press “${press}” again once you are online.`}
      </p>
    </Notice>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

function subscribe(notify: () => void) {
  window.addEventListener('online', notify);
  window.addEventListener('offline', notify);
  return () => {
    window.removeEventListener('online', notify);
    window.removeEventListener('offline', notify);
  };
}
