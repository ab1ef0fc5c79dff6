import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/page/skip-link';
import { Wordmark } from './wordmark';

/** The frame of the pages in front of the desk: signing in, setting a password. One column, nothing beside it. */
export function Gate({ title, lede, children }: { title: string; lede?: ReactNode; children: ReactNode }) {
  return (
    <div className="wrap flex min-h-dvh flex-col">
      <SkipLink />
      <header className="flex items-baseline gap-3 pt-5 pb-4 sm:pt-7">
        <Wordmark />
        <span className="kicker">Desk</span>
      </header>
      <main id="main" tabIndex={-1} className="w-full max-w-md grow py-8 outline-none sm:py-14">
        <h1 className="text-3xl">{title}</h1>
        {lede ? <p className="measure mt-2 text-ink-muted">{lede}</p> : null}
        <div className="mt-6 grid gap-6">{children}</div>
      </main>
    </div>
  );
}
