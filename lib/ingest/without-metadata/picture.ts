import sharp, { type Sharp } from 'sharp';

/** A file that says nothing of who made it, where, or with what. */
export type Cleaned = { bytes: Uint8Array; mediaType: string };

/** How many points a picture may have, all its frames together: more than cameras make, and no more memory than a server has. */
export const MOST_PIXELS = 100_000_000;

/** How long drawing one may take, in seconds. */
const SECONDS = 20;

/** What a picture is written as once more. TIFF is shown by no browser, and becomes PNG. */
const WRITERS: Record<string, { write: (picture: Sharp) => Sharp; mediaType: string; moves?: true }> = {
  'image/jpeg': { write: (picture) => picture.jpeg({ quality: 92 }), mediaType: 'image/jpeg' },
  'image/png': { write: (picture) => picture.png(), mediaType: 'image/png' },
  'image/gif': { write: (picture) => picture.gif(), mediaType: 'image/gif', moves: true },
  'image/webp': { write: (picture) => picture.webp({ quality: 92 }), mediaType: 'image/webp', moves: true },
  'image/tiff': { write: (picture) => picture.png(), mediaType: 'image/png' },
};

/** What may open a picture at all: drawings and documents, which can ask for other files, don't. */
const LOADERS = ['Jpeg', 'Png', 'Nsgif', 'Webp', 'Tiff'];

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: LOADERS.map((name) => `VipsForeignLoad${name}`) });
sharp.cache(false);

/** Whether a picture of this kind can be drawn anew. */
export const isDrawn = (mediaType: string): boolean => Object.hasOwn(WRITERS, mediaType);

/**
 * A picture drawn anew, the right way up: its points alone go over, and nothing that its file says beside them or behind them.
 * Null for what is of another kind, is damaged, has several pages, or takes more to draw than a picture does. It is drawn beside
 * the thread that asks.
 */
export async function pictureAnew(bytes: Uint8Array, mediaType: string): Promise<Cleaned | null> {
  const kind = isDrawn(mediaType) ? WRITERS[mediaType] : undefined;
  if (!kind) return null;
  try {
    const picture = sharp(bytes, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'error',
      animated: kind.moves ?? false,
    });
    const { pages = 1 } = await picture.metadata();
    if (pages > 1 && !kind.moves) return null;
    const drawn = await kind.write(picture.autoOrient().timeout({ seconds: SECONDS })).toBuffer();
    return { bytes: drawn, mediaType: kind.mediaType };
  } catch {
    // What libvips can't open or draw: it tells so by exceptions alone.
    return null;
  }
}
