import { lettersIn } from './article/weights';
import { attribute, type Document, elementsIn, ownText } from './tree';

/** A page of fewer letters than this may be what stands there until its script has run. */
const FEW_LETTERS = 300;

const ASKS_FOR_SCRIPT = /java\s?script/i;
const WAITS = /\b(loading|please wait)\b|^\W*$/i;

/** Whether a page builds itself by script: it loads one, and all it says without is nothing, that it loads, or to allow it. */
export function isShell(page: Document, text: string): boolean {
  if (lettersIn(text) >= FEW_LETTERS) return false;
  const elements = [...elementsIn(page)];
  const loadsScript = elements.some(
    (element) => element.tagName === 'script' && attribute(element, 'src') !== undefined,
  );
  if (!loadsScript) return false;
  const asks = elements.some(
    (element) => element.tagName === 'noscript' && ASKS_FOR_SCRIPT.test(noscriptText(element)),
  );
  return WAITS.test(text) || ASKS_FOR_SCRIPT.test(text) || (asks && lettersIn(text) < FEW_LETTERS / 10);
}

function noscriptText(element: Parameters<typeof ownText>[0]): string {
  return ownText(element) + [...elementsIn(element)].map(ownText).join(' ');
}
