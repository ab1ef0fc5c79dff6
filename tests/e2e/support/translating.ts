import type { Page } from '@playwright/test';
import { wholePageListening } from './listening';

/**
 * Translates a page as browsers do, but for the words: every text goes into elements of their own, also what comes later.
 * As with browsers, the page has loaded and come to rest before.
 * What says `translate="no"` is left alone.
 */
export async function translate(page: Page): Promise<void> {
  await wholePageListening(page);
  await page.evaluate(() => {
    const textsIn = (node: Node): Text[] => {
      if (node.nodeType === Node.TEXT_NODE) return [node as Text];
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      return texts;
    };
    const wrap = (node: Node) => {
      for (const text of textsIn(node)) {
        const place = text.parentElement;
        if (!place || !text.data.trim() || place.closest('script, style, textarea, font, [translate="no"]'))
          continue;
        const font = document.createElement('font');
        text.replaceWith(font);
        font.appendChild(document.createElement('font')).append(text);
      }
    };
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) wrap(node);
    }).observe(document.body, { childList: true, subtree: true });
  });
}
