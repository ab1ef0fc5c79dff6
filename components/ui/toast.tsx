'use client';

import { Toast } from '@base-ui/react/toast';
import { CircleCheck, OctagonAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names';

/** Wrap the screens whose acts are answered by a passing word; then call `useToast()` below it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={6000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="no-print fixed inset-x-4 bottom-4 z-50 flex flex-col items-end gap-2 sm:start-auto sm:w-96">
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
          'w-full rounded-sm border border-rule-strong border-s-4 bg-raised text-ink shadow-popup transition-opacity data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0',
          failed ? 'border-s-danger' : 'border-s-success',
        )}
      >
        <Toast.Content className="flex items-start gap-3 py-3 ps-4 pe-2">
          <Icon
            aria-hidden="true"
            className={cx('mt-0.5 size-5 shrink-0', failed ? 'text-danger' : 'text-success')}
          />
          <div className="min-w-0 grow">
            <Toast.Title className="font-sans text-base font-semibold" />
            <Toast.Description className="text-sm text-ink-muted" />
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
