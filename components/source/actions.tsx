'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Action } from '@/components/form/answer';
import type { SourceKind } from '@/lib/domain/source';
import type { Page } from '@/lib/schemas/primitives';
import type { SourceCard, SourceView } from '@/lib/schemas/source';

/** What a source picker needs of the server. Pages provide it once; pickers deep inside a form find it. */
export type SourceActions = {
  search: Action<{ q?: string; limit?: number }, Page<SourceCard>>;
  create: Action<{ kind: SourceKind; name: string; aliases: string[] }, SourceView>;
};

const Actions = createContext<SourceActions | null>(null);

export function SourceActionsProvider({ search, create, children }: SourceActions & { children: ReactNode }) {
  return <Actions value={{ search, create }}>{children}</Actions>;
}

/** @throws outside a `SourceActionsProvider`: the page forgot it. */
export function useSourceActions(): SourceActions {
  const actions = useContext(Actions);
  if (!actions) throw new Error('A source picker stands outside SourceActionsProvider.');
  return actions;
}
