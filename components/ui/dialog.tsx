'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { cx } from './class-names';

export type DialogProps = {
  title: ReactNode;
  /** What the dialog does, in a sentence; read out when it opens. */
  description?: ReactNode;
  /** The button that opens it: `trigger={<Button>Send back</Button>}`. Leave out when `open` is controlled from elsewhere. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The buttons, the confirming one last. A submit button may name its form by `form="id"`. */
  footer?: ReactNode;
  /** `page` has room for a page of readers. */
  width?: 'md' | 'lg' | 'page';
  children?: ReactNode;
};

const widths = { md: 'sm:max-w-lg', lg: 'sm:max-w-2xl', page: 'sm:max-w-6xl' } as const;

/** A question or a small form over the page. Focus stays inside, Escape closes, and focus returns to where it was. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  footer,
  width = 'md',
  children,
}: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[#101113]/55 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 flex items-end justify-center overflow-y-auto sm:items-center sm:p-6">
          <Base.Popup
            // A page is read from its beginning: the first link in it may stand far below.
            initialFocus={width === 'page' ? body : true}
            className={cx(
              'relative flex max-h-[92dvh] w-full flex-col rounded-md border border-rule-strong bg-raised text-ink shadow-popup outline-none transition-[opacity,translate] data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0',
              widths[width],
            )}
          >
            <header className="flex items-start gap-4 ps-5 pe-14 pt-4 pb-3">
              <div className="min-w-0 grow">
                <Base.Title className="text-xl">{title}</Base.Title>
                {description ? (
                  <Base.Description className="mt-1 text-sm text-ink-muted">{description}</Base.Description>
                ) : null}
              </div>
            </header>
            {children ? (
              <div
                ref={body}
                tabIndex={width === 'page' ? -1 : undefined}
                className="grid gap-4 overflow-y-auto px-5 pt-1 pb-5 empty:hidden"
              >
                {children}
              </div>
            ) : null}
            {footer ? (
              <footer className="flex flex-wrap justify-end gap-2 border-t border-rule bg-surface px-5 py-3">
                {footer}
              </footer>
            ) : null}
            <Base.Close
              aria-label="Close"
              className="absolute end-3 top-3 flex size-9 shrink-0 items-center justify-center rounded-sm text-ink-muted hover:bg-surface hover:text-ink"
            >
              <X aria-hidden="true" className="size-5" />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** A button in a dialog's footer that only closes it: `<DialogClose render={<Button>Cancel</Button>} />`. */
export function DialogClose({ render }: { render: ReactElement }) {
  return <Base.Close render={render} />;
}
