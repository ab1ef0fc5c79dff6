import { unzipSync, zipSync } from 'fflate';

/** More XML than the longest book has, in bytes; pictures and fonts are never unfolded. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PARTS = 1000;

/** The XML of a .docx by its names, or why there is none: it isn't a zip that can be read, or would unfold to too much. */
export type Parts = Record<string, Uint8Array>;
export type Unfolded = Parts | 'broken' | 'too large';

/**
 * Unfolds the parts of a .docx that hold text. How large each will be is what the zip says of it, and no more is ever unfolded:
 * a part that turns out longer is cut off there.
 */
export function unfold(bytes: Uint8Array): Unfolded {
  let [size, count] = [0, 0];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        size += originalSize;
        count += 1;
        return size <= MOST_BYTES && count <= MOST_PARTS;
      },
    });
    return size > MOST_BYTES || count > MOST_PARTS ? 'too large' : parts;
  } catch {
    return 'broken';
  }
}

/** The parts as a zip once more: whoever opens it meets nothing that was not looked at here. */
export const folded = (parts: Parts): Uint8Array => zipSync(parts, { level: 0 });
