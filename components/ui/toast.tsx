'use client';

import { Toast } from '@base-ui/react/toast';
import { CircleCheck, OctagonAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names';

/**
 * Wrap the screens whose acts are answered by a passing word; then call `useToast()` below it. The word stands in the desk's
 * bar, which stays while the page scrolls: nothing that somebody reads or fills in is under it.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={6000} limit={1}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="no-print pointer-events-none fixed inset-x-0 top-0 z-50 flex flex-col items-center px-4 pt-1 [&>*]:pointer-events-auto">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

export type Say = (title: string, options?: { detail?: string; tone?: 'success' | 'error' }) => void;

/** Says something in passing: `say('Saved')`. What must not be missed belongs in a `Notice` on the page instead. */
export function useToast(): Say {
  const { add } = Toast.useToastManager();
  return (title, { detail, tone = 'success' } = {}) => {
    add({ title, description: detail, type: tone, priority: tone === 'error' ? 'high' : 'low' });
  };
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => {
    const failed = toast.type === 'error';
    const Icon = failed ? OctagonAlert : CircleCheck;
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        className={cx(
          'w-fit max-w-full rounded-sm border border-rule-strong border-s-4 bg-raised text-ink shadow-popup transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0',
          failed ? 'border-s-danger' : 'border-s-success',
        )}
      >
        <Toast.Content className="flex min-h-9 items-center gap-2.5 ps-3 pe-1">
          <Icon
            aria-hidden="true"
            className={cx('size-5 shrink-0', failed ? 'text-danger' : 'text-success')}
          />
          <div className="min-w-0 grow">
            <Toast.Title className="font-sans text-sm font-semibold" />
            <Toast.Description className="text-xs text-ink-muted" />
          </div>
          <Toast.Close
            aria-label="Dismiss"
            className="flex size-8 shrink-0 items-center justify-center rounded-sm text-ink-muted hover:text-ink"
          >
            <X aria-hidden="true" className="size-4" />
          </Toast.Close>
        </Toast.Content>
      </Toast.Root>
    );
  });
}
