// @ts-check

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** How often a screen that can't be rewritten hears that work goes on, in seconds. */
const REMINDER_SECONDS = 15;

/** Elapsed time in words for a person. @param {number} milliseconds */
export function elapsed(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 90
    ? `${Math.round(seconds)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Numbers the steps of a command and shows each with its elapsed time and a live sign that it goes on.
 * A step's own result, when it is a string, is said at its end ("already there"). Long work may note how far it is.
 * @param {number} total
 * @returns {<T>(title: string, work: (note: (words: string) => void) => T | Promise<T>) => Promise<T>}
 */
export function steps(total) {
  let number = 0;
  return async (title, work) => {
    number += 1;
    const label = `[${number}/${total}] ${title}`;
    const { note, stop } = liveSign(label);
    const started = Date.now();
    let end = 'failed';
    try {
      const outcome = await work(note);
      end = typeof outcome === 'string' ? outcome : 'done';
      return outcome;
    } finally {
      stop();
      process.stdout.write(`${label}: ${end}, ${elapsed(Date.now() - started)}\n`);
    }
  };
}

/**
 * Shows that work goes on, and what was noted of it last, until it is stopped.
 * @param {string} label
 * @returns {{ note: (words: string) => void, stop: () => void }}
 */
function liveSign(label) {
  const started = Date.now();
  const { stdout } = process;
  let noted = '';
  const note = (/** @type {string} */ words) => {
    noted = ` (${words})`;
  };
  if (!stdout.isTTY) {
    stdout.write(`${label} …\n`);
    const timer = setInterval(
      () => stdout.write(`${label} … ${elapsed(Date.now() - started)} so far${noted}\n`),
      REMINDER_SECONDS * 1000,
    );
    return { note, stop: () => clearInterval(timer) };
  }
  let frame = 0;
  const timer = setInterval(() => {
    frame += 1;
    stdout.write(
      `\r\x1b[2K${FRAMES[frame % FRAMES.length]} ${label} … ${elapsed(Date.now() - started)}${noted}`,
    );
  }, 100);
  const stop = () => {
    clearInterval(timer);
    stdout.write('\r\x1b[2K');
  };
  return { note, stop };
}
