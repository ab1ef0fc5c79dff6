'use client';

import { useRef } from 'react';
import type { Action } from '@/components/form/answer';
import { currentIn } from '@/components/form/current';
import { type SubmitState, useSubmit } from '@/components/form/use-submit';
import type { ReportAct } from '@/lib/domain/challenge/deciding';
import type { ReopenReport } from '@/lib/schemas/challenge/reopening';
import {
  type AboutReport,
  type DecideReport,
  type NoteReport,
  ReportView,
  type TakeUpTip,
  type TieCorrection,
} from '@/lib/schemas/challenge/report';

export type ReportActions = {
  take: Action<AboutReport, ReportView>;
  giveBack: Action<AboutReport, ReportView>;
  setAside: Action<AboutReport, ReportView>;
  bringBack: Action<AboutReport, ReportView>;
  note: Action<NoteReport, ReportView>;
  decide: Action<DecideReport, ReportView>;
  reopen: Action<ReopenReport, ReportView>;
  takeUp: Action<TakeUpTip, ReportView>;
  tie: Action<TieCorrection, ReportView>;
};

/** A claim that a tip may be. */
export type OfferedClaim = { id: string; statement: string };

/** What this person may do, and what not and why; undefined where nobody can do it now. */
export const offerOf = ({ acts }: ReportView, act: ReportAct) => acts.find((offer) => offer.act === act);

type Written = { reportId: string; version: number };

export type ReportWrite<Input> = SubmitState & {
  /** Sends what is to change; which report and the version that this person saw are added. */
  send: (input: Omit<Input, keyof Written>) => void;
  /** As it stands now, when somebody moved first. */
  theirs: ReportView | null;
  /** Sends the same once more, now knowing of theirs. */
  keepMine: () => void;
  settle: () => void;
};

/** A write to what a reader sent, which a colleague may be at too. */
export function useReportWrite<Input extends Written>(
  action: Action<Input, ReportView>,
  { id, version }: Pick<ReportView, 'id' | 'version'>,
  options: { onDone?: (report: ReportView) => void; draftKey?: string } = {},
): ReportWrite<Input> {
  const last = useRef<(version: number) => void>(null);
  const sending = useSubmit(action, options);
  const theirs = currentIn(sending.refusal, ReportView);
  return {
    ...sending,
    theirs,
    send: (input) => {
      last.current = (over) => sending.submit({ ...input, reportId: id, version: over } as Input);
      last.current(version);
    },
    keepMine: () => {
      if (theirs) last.current?.(theirs.version);
    },
  };
}
