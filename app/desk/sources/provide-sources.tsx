import type { ReactNode } from 'react';
import { SourceActionsProvider } from '@/components/source/actions';
import { createSourceAction, searchSourcesAction } from './actions';

/** Stands around every form with a source picker in it. */
export function ProvideSources({ children }: { children: ReactNode }) {
  return (
    <SourceActionsProvider search={searchSourcesAction} create={createSourceAction}>
      {children}
    </SourceActionsProvider>
  );
}
