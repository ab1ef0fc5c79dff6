import { ReopenReport } from '@/lib/schemas/challenge/reopening';
import {
  AboutReport,
  DecideReport,
  GetReport,
  ListReports,
  NoteReport,
  ReportCounts,
  ReportPage,
  ReportView,
  TakeUpTip,
  TieCorrection,
} from '@/lib/schemas/challenge/report';
import { given } from '../given';
import { operation } from '../operation';

const tag = 'Readers';

export const listReportsOperation = operation({
  id: 'listReaderReports',
  method: 'GET',
  path: '/reader-reports',
  tag,
  summary: 'List what readers sent by its state',
  description:
    'Challenges of published claims, and claims that readers ask to have checked. What waits: the longest first; what is decided or put aside: the last first.',
  input: ListReports,
  output: ReportPage,
});

export const countReportsOperation = operation({
  id: 'countReaderReports',
  method: 'GET',
  path: '/reader-reports/counts',
  tag,
  summary: 'Count what readers sent and nobody has decided on',
  description: 'Up to 99 of each.',
  input: given({}),
  output: ReportCounts,
});

export const getReportOperation = operation({
  id: 'getReaderReport',
  method: 'GET',
  path: '/reader-reports/{reportId}',
  tag,
  summary: 'Read what a reader sent',
  description: 'Beside the version that they read and what was published since. The words are a stranger’s.',
  input: GetReport,
  output: ReportView,
});

const shows = ({ id }: { id: string }) => `/reader-reports/${id}`;
const onReport = { tag, output: ReportView, shows, conflicts: true } as const;

export const takeReportOperation = operation({
  ...onReport,
  id: 'takeReaderReport',
  method: 'POST',
  path: '/reader-reports/{reportId}/taking',
  summary: 'Take what a reader sent',
  description: 'So that no two look into the same. An editor takes it over from whoever has it.',
  input: AboutReport,
});

export const giveBackReportOperation = operation({
  ...onReport,
  id: 'giveBackReaderReport',
  method: 'DELETE',
  path: '/reader-reports/{reportId}/taking',
  summary: 'Give it back to the others',
  input: AboutReport,
});

export const noteReportOperation = operation({
  ...onReport,
  id: 'noteReaderReport',
  method: 'PUT',
  path: '/reader-reports/{reportId}/note',
  summary: 'Write what the desk says to itself of it',
  description: 'Never shown to whoever sent it.',
  input: NoteReport,
});

export const setAsideReportOperation = operation({
  ...onReport,
  id: 'setAsideReaderReport',
  method: 'POST',
  path: '/reader-reports/{reportId}/spam',
  summary: 'Put it aside as spam',
  description: 'For somebody who had no hand in the claim. Nothing is lost: it can be brought back.',
  input: AboutReport,
});

export const bringBackReportOperation = operation({
  ...onReport,
  id: 'bringBackReaderReport',
  method: 'DELETE',
  path: '/reader-reports/{reportId}/spam',
  summary: 'Say that it is no spam',
  input: AboutReport,
});

export const decideReportOperation = operation({
  ...onReport,
  id: 'decideReaderReport',
  method: 'POST',
  path: '/reader-reports/{reportId}/decision',
  summary: 'Uphold or decline it',
  description:
    'For an editor who neither wrote, approved nor published the claim, nor reviewed, adjudicated or summarised it as long as there is an editor who did none of that. The outcome is what its sender reads. A tip can be declined; it is taken up with the claim that came of it.',
  input: DecideReport,
});

export const takeUpTipOperation = operation({
  ...onReport,
  id: 'takeUpTip',
  method: 'POST',
  path: '/reader-reports/{reportId}/claim',
  summary: 'Say which claim came of a tip',
  description: 'Its sender is told that it is being checked and, once it is published, where it stands.',
  input: TakeUpTip,
});

export const tieCorrectionOperation = operation({
  ...onReport,
  id: 'tieCorrection',
  method: 'POST',
  path: '/reader-reports/{reportId}/correction',
  summary: 'Say which correction came of a challenge that was upheld',
  description:
    'A publication after the one that they read, with a correction. Its sender finds it at the receipt.',
  input: TieCorrection,
});

export const reopenReportOperation = operation({
  ...onReport,
  id: 'reopenReaderReport',
  method: 'POST',
  path: '/reader-reports/{reportId}/reopening',
  summary: 'Take a decision on a challenge up again',
  description:
    'For an editor who may decide on it, with a reason for the desk. The decision and its outcome stay; its sender is told that it is being looked into again.',
  input: ReopenReport,
});
