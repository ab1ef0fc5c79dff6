import { AboutEvidence, EvidenceView } from '../../evidence';
import { EditEvidence, EvidenceHistory } from '../../evidence/edit';
import { AboutDifference, CaptureDifference, CaptureProgress } from '../../evidence/looking';
import { operation } from '../../operation';

export const editEvidenceOperation = operation({
  id: 'editEvidence',
  method: 'PUT',
  path: '/evidence/{evidenceId}',
  tag: 'Evidence',
  summary: 'Edit evidence',
  description:
    'What is said of it; its copies never change. You then have a hand in the claims that it stands in, or that lead to it where that is changed, and that are not published yet, and an approval that covers what you change holds no more. Only editors open restricted evidence to more people. What you sealed with a review can’t be changed before the round concludes.',
  input: EditEvidence,
  output: EvidenceView,
  conflicts: true,
});

export const evidenceHistoryOperation = operation({
  id: 'evidenceHistory',
  method: 'GET',
  path: '/evidence/{evidenceId}/changes',
  tag: 'Evidence',
  summary: 'List the edits of evidence',
  description: 'Newest first, with what it was before and why it was changed.',
  input: AboutEvidence,
  output: EvidenceHistory,
});

export const captureProgressOperation = operation({
  id: 'captureProgress',
  method: 'GET',
  path: '/evidence/{evidenceId}/captures/progress',
  tag: 'Evidence',
  summary: 'Show how far a capture is',
  description: 'Without the captures themselves: cheap enough to be asked for while you wait.',
  input: AboutEvidence,
  output: CaptureProgress,
});

export const captureDifferenceOperation = operation({
  id: 'captureDifference',
  method: 'GET',
  path: '/evidence/{evidenceId}/captures/{captureId}/difference',
  tag: 'Evidence',
  summary: 'Compare a capture with the one before it',
  description:
    'The readable text of both, paragraph by paragraph. Files that somebody gave are compared with nothing.',
  input: AboutDifference,
  output: CaptureDifference,
  conflicts: true,
});
