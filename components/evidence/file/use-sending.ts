import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Sending, sendFile } from './send-file';
import { type SentFile, whyNotSent } from './sent-file';

/** Sends the file that was chosen last. `onChange` gets it when it sets out, and again once it is there; null where it isn't. */
export function useSending(onChange: (file: SentFile | null) => void) {
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<Sending | null>(null);
  const newest = useRef(onChange);
  useLayoutEffect(() => {
    newest.current = onChange;
  });
  useEffect(() => () => stop(running), []);

  async function choose(file: File) {
    stop(running);
    const wrong = whyNotSent(file);
    setProblem(wrong);
    newest.current(wrong ? null : { uploadId: null, name: file.name, bytes: file.size });
    if (wrong) return;
    setShare(0);
    const sending = sendFile(file, (part) => running.current === sending && setShare(part));
    running.current = sending;
    const answer = await sending.answer;
    if (running.current !== sending) return;
    running.current = null;
    setShare(null);
    setProblem(answer.ok ? null : answer.sentence);
    newest.current(
      answer.ok
        ? { uploadId: answer.upload.id, name: answer.upload.fileName, bytes: answer.upload.bytes }
        : null,
    );
  }

  function remove() {
    stop(running);
    setShare(null);
    setProblem(null);
    newest.current(null);
  }

  return { choose, remove, share, problem };
}

/** Whatever comes of it, nobody waits for it any more. */
function stop(running: { current: Sending | null }): void {
  const last = running.current;
  running.current = null;
  last?.stop();
}
