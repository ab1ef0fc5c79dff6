'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/http/action';
import { ReopenReport } from '@/lib/schemas/challenge/reopening';
import {
  AboutReport,
  DecideReport,
  NoteReport,
  TakeUpTip,
  TieCorrection,
} from '@/lib/schemas/challenge/report';
import {
  bringBackReport,
  decideReport,
  giveBackReport,
  noteReport,
  setAsideReport,
  takeReport,
  takeUpTip,
  tieCorrection,
} from '@/lib/services/challenge/deciding';
import { reopenReport } from '@/lib/services/challenge/reopening';

export const takeReportAction = action(AboutReport, takeReport, { done: refresh });
export const giveBackReportAction = action(AboutReport, giveBackReport, { done: refresh });
export const setAsideReportAction = action(AboutReport, setAsideReport, { done: refresh });
export const bringBackReportAction = action(AboutReport, bringBackReport, { done: refresh });
export const noteReportAction = action(NoteReport, noteReport, { done: refresh });
export const decideReportAction = action(DecideReport, decideReport, { done: refresh });
export const reopenReportAction = action(ReopenReport, reopenReport, { done: refresh });
export const takeUpTipAction = action(TakeUpTip, takeUpTip, { done: refresh });
export const tieCorrectionAction = action(TieCorrection, tieCorrection, { done: refresh });
