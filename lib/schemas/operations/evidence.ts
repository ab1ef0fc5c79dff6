import { z } from 'zod';
import { ClaimView } from '../claim/view';
import {
  AboutCapture,
  AboutEvidence,
  AddEvidence,
  CapturesView,
  EvidencePage,
  EvidenceView,
  ListEvidence,
  RemoveEvidence,
  VerificationView,
} from '../evidence';
import { AnchorExcerpt, CaptureText } from '../evidence/reading';
import { claimAddress, operation } from '../operation';

export const listEvidenceOperation = operation({
  id: 'listEvidence',
  method: 'GET',
  path: '/evidence',
  tag: 'Evidence',
  summary: 'List evidence',
  description:
    'Newest first. Evidence that came with a review is its writer’s alone until the round concludes.',
  input: ListEvidence,
  output: EvidencePage,
});

export const getEvidenceOperation = operation({
  id: 'getEvidence',
  method: 'GET',
  path: '/evidence/{evidenceId}',
  tag: 'Evidence',
  summary: 'Show evidence',
  input: AboutEvidence,
  output: EvidenceView,
});

export const addEvidenceOperation = operation({
  id: 'addEvidence',
  repeatable: true,
  method: 'POST',
  path: '/claims/{claimId}/evidence',
  tag: 'Evidence',
  summary: 'Add evidence to a draft',
  description: 'New evidence, or with `evidenceId` what is stored already.',
  input: AddEvidence,
  output: ClaimView,
  shows: claimAddress,
  conflicts: true,
});

export const removeEvidenceOperation = operation({
  id: 'removeEvidence',
  method: 'DELETE',
  path: '/claims/{claimId}/evidence/{linkId}',
  tag: 'Evidence',
  summary: 'Take evidence away from a draft',
  description:
    'The evidence itself is kept. What came with a sealed review is left out of the claim; the review keeps it.',
  input: RemoveEvidence,
  output: ClaimView,
  shows: claimAddress,
  conflicts: true,
});

export const listCapturesOperation = operation({
  id: 'listCaptures',
  method: 'GET',
  path: '/evidence/{evidenceId}/captures',
  tag: 'Evidence',
  summary: 'Show the captures of evidence',
  description:
    'How far the evidentiary copy is, and the captures that were taken, the newest first, 100 at most.',
  input: AboutEvidence,
  output: CapturesView,
});

export const askForCaptureOperation = operation({
  id: 'askForCapture',
  method: 'POST',
  path: '/evidence/{evidenceId}/captures',
  tag: 'Evidence',
  summary: 'Capture what stands at the address, once more',
  description:
    'Taken in the background, as anybody could fetch it. While one runs or is about to, asking again changes nothing; one that failed and waits is tried at once.',
  input: AboutEvidence,
  output: CapturesView,
  conflicts: true,
});

export const capturedFileOperation = operation({
  id: 'capturedFile',
  method: 'GET',
  path: '/captures/{captureId}/file',
  tag: 'Evidence',
  summary: 'Download what was captured',
  description:
    'The bytes as they came, as a download. Refused where they don’t match the hash of the capture any more.',
  input: AboutCapture,
  output: z.string(),
  conflicts: true,
  file: true,
});

export const verifyCaptureOperation = operation({
  id: 'verifyCapture',
  method: 'POST',
  path: '/captures/{captureId}/verifications',
  tag: 'Evidence',
  summary: 'Check the file of a capture',
  description: 'Reads the file and holds it against its hash. What came of it stands with the capture.',
  input: AboutCapture,
  output: VerificationView,
});

export const getCaptureOperation = operation({
  id: 'getCapture',
  method: 'GET',
  path: '/captures/{captureId}',
  tag: 'Evidence',
  summary: 'Read a capture',
  description:
    'With its text, in blocks, and the excerpts that claims take from this evidence, looked for in this capture.',
  input: AboutCapture,
  output: CaptureText,
});

export const anchorExcerptOperation = operation({
  id: 'anchorExcerpt',
  method: 'PUT',
  path: '/claims/{claimId}/evidence/{linkId}/excerpt',
  tag: 'Evidence',
  summary: 'Mark the excerpt of evidence in a capture',
  description:
    'For evidence of a draft that came with no review. The excerpt becomes the words at that place, to the whole of each character.',
  input: AnchorExcerpt,
  output: ClaimView,
  shows: claimAddress,
  conflicts: true,
});

export const captureProofOperation = operation({
  id: 'captureProof',
  method: 'GET',
  path: '/captures/{captureId}/wacz',
  tag: 'Evidence',
  summary: 'Download a capture with its proof',
  description:
    'One file (WACZ 1.1.1) that players of web archives open: the bytes and the head of the answer in a WARC, with the hash of each part. Refused where the bytes don’t match the hash of the capture any more.',
  input: AboutCapture,
  output: z.string(),
  conflicts: true,
  file: true,
});
