/** The least between two times that the page is drawn anew by itself, in milliseconds. */
const REST = 1000;

/** How often it is asked whether somebody is still at work, in milliseconds. */
const ASKED = 3000;

export type Redraw = { soon: () => void; whenFree: (isAtWork: () => boolean) => void; end: () => void };

/**
 * Draws the page anew at once, and again only after a rest: what comes meanwhile is done once, at its end. `whenFree` waits until
 * nobody is at work on it.
 */
export function redrawing(draw: () => void): Redraw {
  let last = Number.NEGATIVE_INFINITY;
  let timer: number | undefined;
  let asking: number | undefined;
  const run = () => {
    timer = undefined;
    last = performance.now();
    draw();
  };
  const soon = () => {
    timer ??= window.setTimeout(run, Math.max(100, last + REST - performance.now()));
  };
  const stopAsking = () => {
    clearInterval(asking);
    asking = undefined;
  };
  return {
    soon,
    whenFree: (isAtWork) => {
      if (!isAtWork()) return soon();
      asking ??= window.setInterval(() => {
        if (isAtWork()) return;
        stopAsking();
        soon();
      }, ASKED);
    },
    end: () => {
      clearTimeout(timer);
      stopAsking();
    },
  };
}
