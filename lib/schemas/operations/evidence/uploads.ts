import { CapturesView } from '../../evidence';
import { AboutUpload, AddFile, SendFile, UploadView } from '../../evidence/upload';
import { operation } from '../../operation';

export const sendFileOperation = operation({
  id: 'sendFile',
  repeatable: true,
  method: 'POST',
  path: '/uploads',
  tag: 'Evidence',
  summary: 'Send a file that is to become evidence',
  description:
    'A PDF, a picture (JPEG, PNG, GIF, WebP, TIFF, HEIC), a page in HTML, a text or a .docx, 20 MB at most; its kind is found from the bytes. It is its sender’s alone until it is named as `uploadId` of new evidence, or added to evidence that there is.',
  input: SendFile,
  output: UploadView,
  takesFile: true,
  location: ({ id }) => `/uploads/${id}`,
});

export const getUploadOperation = operation({
  id: 'getUpload',
  method: 'GET',
  path: '/uploads/{uploadId}',
  tag: 'Evidence',
  summary: 'Show a file that you sent',
  description: 'Until it is evidence.',
  input: AboutUpload,
  output: UploadView,
});

export const addFileOperation = operation({
  id: 'addFile',
  repeatable: true,
  method: 'POST',
  path: '/evidence/{evidenceId}/files',
  tag: 'Evidence',
  summary: 'Add a file to stored evidence',
  description:
    'It stands behind the copies that there are. You then have a hand in the claims that the evidence stands in, or that lead to it, and that are not published yet.',
  input: AddFile,
  output: CapturesView,
  conflicts: true,
});
