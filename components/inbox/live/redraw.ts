/** The least between two times that the page is drawn anew by itself, in milliseconds. */
const REST = 1000;

/** A page is being drawn for no more than one part of its time in so many: where a server is slow, its pages ask for less. */
const SHARE = 3;

/** So long after it is wanted it is drawn, in milliseconds: what comes in the same moment is drawn at once. */
const SOON = 100;

/** How often it is asked whether somebody is still at work, in milliseconds. */
const ASKED = 3000;

export type Redraw = { soon: () => void; whenFree: (isAtWork: () => boolean) => void; end: () => void };

/**
 * Draws the page anew soon, and again only after a rest: what comes meanwhile is done once, at its end. `whenFree` waits until
 * nobody is at work on it.
 * @param draw resolves once the page is drawn, or nothing was; it calls `asks` when it asks for the page: what was heard before is in it
 */
export function redrawing(draw: (asks: () => void) => Promise<unknown>): Redraw {
  let restsUntil = 0;
  let isDrawing = false;
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: ReturnType<typeof setInterval> | undefined;
  const run = async () => {
    const begun = performance.now();
    timer = undefined;
    isDrawing = true;
    await draw(() => {
      isAsked = false;
    });
    isDrawing = false;
    restsUntil = begun + Math.max(REST, SHARE * (performance.now() - begun));
    if (isAsked) soon();
  };
  const soon = () => {
    isAsked = isDrawing;
    if (isDrawing) return;
    timer ??= setTimeout(() => void run(), Math.max(SOON, restsUntil - performance.now()));
  };
  const stopAsking = () => {
    clearInterval(asking);
    asking = undefined;
  };
  return {
    soon,
    whenFree: (isAtWork) => {
      if (!isAtWork()) return soon();
      asking ??= setInterval(() => {
        if (isAtWork()) return;
        stopAsking();
        soon();
      }, ASKED);
    },
    end: () => {
      clearTimeout(timer);
      isAsked = false;
      stopAsking();
    },
  };
}
