import { inBase64 } from '@/components/form/base64';
import { askWhoIsSignedIn } from '@/components/form/whose-page';
import { UploadView } from '@/lib/schemas/evidence/upload';
import { Problem } from '@/lib/schemas/problem';

/** What came of sending a file: where it is, or why it isn't there, in a sentence. */
export type SendAnswer = { ok: true; upload: UploadView } | { ok: false; sentence: string };

export type Sending = { answer: Promise<SendAnswer>; stop: () => void };

const NOT_READ = 'The file could not be read. Choose it again.';
const LOST = 'The connection broke off. Choose the file again.';
const ENDED = 'Your session has ended. Sign in in another tab, then choose the file again.';
const FAILED = 'The file did not arrive. Choose it again.';

/**
 * Sends a file to the server that the page came from, and says how much of it is there: a share from 0 to 1. A form's own way of
 * sending doesn't tell.
 */
export function sendFile(file: File, onProgress: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  return {
    answer: inBase64(file).then(
      (bytes) => sent(request, { fileName: file.name, file: bytes }, onProgress),
      () => ({ ok: false, sentence: NOT_READ }),
    ),
    stop: () => request.abort(),
  };
}

function sent(
  request: XMLHttpRequest,
  body: { fileName: string; file: string },
  onProgress: (share: number) => void,
): Promise<SendAnswer> {
  return new Promise((done) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => done(answerIn(request));
    request.onerror = () => done({ ok: false, sentence: LOST });
    request.onabort = () => done({ ok: false, sentence: LOST });
    request.open('POST', '/api/v1/uploads');
    request.setRequestHeader('content-type', 'application/json');
    request.send(JSON.stringify(body));
  });
}

function answerIn({ status, responseText }: XMLHttpRequest): SendAnswer {
  const answer = parsed(responseText);
  const upload = status === 201 ? UploadView.safeParse(answer) : undefined;
  if (upload?.success) return { ok: true, upload: upload.data };
  if (status === 401) {
    void askWhoIsSignedIn();
    return { ok: false, sentence: ENDED };
  }
  const problem = Problem.safeParse(answer);
  return {
    ok: false,
    sentence: problem.success ? (problem.data.errors?.[0]?.detail ?? problem.data.detail) : FAILED,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
