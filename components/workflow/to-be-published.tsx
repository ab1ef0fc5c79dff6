'use client';

import { type ReactNode, type RefObject, useEffect } from 'react';
import { Notice } from '@/components/ui/notice';

type ToBePublishedProps = {
  /** Whether evidence stands on it that readers can open. */
  hasEvidence: boolean;
  /** Where the page stands, for whoever has to look at it again. */
  frame: RefObject<HTMLElement | null>;
  /** The page of readers; nothing where it could not be drawn. */
  children: ReactNode;
};

/** The page as readers will see it, before somebody approves or publishes it, and what they will miss in it. */
export function ToBePublished({ hasEvidence, frame, children }: ToBePublishedProps) {
  return (
    <>
      {children && !hasEvidence ? (
        <Notice tone="warning" title="There is no evidence that readers can open">
          They see the reviewers’ reasons alone. Send the claim back if evidence can be added.
        </Notice>
      ) : null}
      {children ? (
        <Frame frame={frame}>{children}</Frame>
      ) : (
        <Notice tone="warning" title="The page could not be drawn">
          Somebody changed the claim just now. Close this and load the page again.
        </Notice>
      )}
    </>
  );
}

/** Links in it lead nowhere: what they lead to may not be there yet. */
function Frame({ frame, children }: Omit<ToBePublishedProps, 'hasEvidence'>) {
  useEffect(() => {
    const page = frame.current;
    const stay = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
    };
    page?.addEventListener('click', stay);
    return () => page?.removeEventListener('click', stay);
  }, [frame]);
  return (
    <section
      ref={frame}
      tabIndex={-1}
      aria-label="The page as readers will see it"
      className="rounded-sm border-2 border-rule-strong bg-paper px-4 py-6 sm:px-8"
    >
      {children}
    </section>
  );
}
