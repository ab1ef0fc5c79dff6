import type { LiveEvent } from '@/lib/domain/inbox/live';

/** Begins to send; gives the way to end it, or null where nothing is begun any more. */
type Follow = (hear: (event: LiveEvent) => void, end: () => void) => (() => void) | null;

/** How often something is sent so that nobody between takes the connection for dead, in milliseconds: by the clock alone. */
const ALIVE = 15_000;

/** How often it is asked whether the person is still let in, in milliseconds. */
const ASKED = 60_000;

/**
 * An answer of server-sent events (WHATWG HTML, 9.2) that goes on until its reader leaves, their session ends or the server stops.
 * It numbers nothing, so that no gap tells of what was not sent; nothing on the way may change or keep it.
 */
export function eventStream(follow: Follow, stays: () => Promise<boolean>, signal: AbortSignal): Response {
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      stop = begin(controller, follow, stays);
      signal.addEventListener('abort', stop, { once: true });
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

function begin(
  controller: ReadableStreamDefaultController<Uint8Array>,
  follow: Follow,
  stays: () => Promise<boolean>,
): () => void {
  const encoder = new TextEncoder();
  let over = false;
  const send = (text: string) => {
    if (!over) controller.enqueue(encoder.encode(text));
  };
  const stop = () => {
    if (over) return;
    over = true;
    clearInterval(alive);
    clearInterval(asked);
    leave?.();
    // A reader who has left has closed it already.
    try {
      controller.close();
    } catch {}
  };
  const alive = setInterval(() => send(':\n\n'), ALIVE);
  const asked = setInterval(() => void stays().then((still) => still || stop(), stop), ASKED);
  send('retry: 3000\n\n');
  const leave = follow((event) => send(`data: ${JSON.stringify(event)}\n\n`), stop);
  if (leave === null) stop();
  return stop;
}
