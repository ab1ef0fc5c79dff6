import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
import { preload } from 'react-dom';

/** Asks for the two faces that every page shows while its styles still load, so that text seldom changes face under the eye. */
export function preloadFonts() {
  for (const address of [serif, sans]) {
    preload(address, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  }
}
