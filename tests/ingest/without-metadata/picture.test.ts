import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { mediaTypeOf } from '@/lib/ingest/media-type';
import { MOST_PIXELS, pictureAnew } from '@/lib/ingest/without-metadata/picture';
import {
  exif,
  pngThatSays,
  TELLING,
  tellingGif,
  tellingJpeg,
  tellingPng,
  tellingTiff,
  tellingWebp,
} from '../../support/files/pictures';

const told = (bytes: Uint8Array) =>
  TELLING.filter(
    (words) =>
      Buffer.from(bytes).includes(words) || Buffer.from(bytes).includes(Buffer.from(words, 'utf16le')),
  );

async function anew(bytes: Uint8Array) {
  const drawn = await pictureAnew(bytes, await mediaTypeOf(bytes));
  if (!drawn) throw new Error('It was not drawn.');
  return drawn;
}

describe('a picture for readers', () => {
  test.each([
    [
      'a JPEG',
      tellingJpeg,
      'image/jpeg',
      ['Kamera Werke', 'Nour Haddad', 'shot in Homs', 'made with', 'behind it'],
    ],
    ['a PNG', tellingPng, 'image/png', ['Kamera Werke', 'Nour Haddad', 'shot in Homs', 'behind it']],
    ['a WebP', tellingWebp, 'image/webp', ['Kamera Werke', 'Nour Haddad']],
    ['a GIF', tellingGif, 'image/gif', ['made with']],
    ['a TIFF', tellingTiff, 'image/png', ['Kamera Werke', 'Nour Haddad']],
  ])('says nothing of what %s says of itself', async (_, make, mediaType, before) => {
    const bytes = await make();
    expect(told(bytes)).toEqual(before);
    const drawn = await anew(bytes);
    expect(told(drawn.bytes)).toEqual([]);
    expect(drawn.mediaType).toBe(mediaType);
    expect(await mediaTypeOf(drawn.bytes)).toBe(mediaType);
    const { exif, xmp, iptc, comments, icc, orientation } = await sharp(drawn.bytes).metadata();
    expect([exif, xmp, iptc, comments, icc, orientation]).toEqual(Array(6).fill(undefined));
  });

  test('has no chunk but those that make a PNG', async () => {
    const { bytes } = await anew(await tellingPng());
    const kinds = new Set<string>();
    const file = Buffer.from(bytes);
    for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
      kinds.add(file.toString('latin1', at + 4, at + 8));
    expect([...kinds]).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  });

  test('has no segment of a JPEG that holds more than its points need', async () => {
    const file = Buffer.from((await anew(await tellingJpeg())).bytes);
    const markers: number[] = [];
    for (let at = 2; file[at + 1] !== 0xda; at += 2 + file.readUInt16BE(at + 2))
      markers.push(file[at + 1] ?? 0);
    // JFIF, and tables.
    expect(markers.filter((marker) => marker === 0xfe || (marker >= 0xe1 && marker <= 0xef))).toEqual([]);
  });

  test('stands the right way up, since nothing says any more how it was held', async () => {
    const bytes = await tellingJpeg();
    expect((await sharp(bytes).metadata()).orientation).toBe(6);
    const { width, height } = await sharp((await anew(bytes)).bytes).metadata();
    expect([width, height]).toEqual([20, 40]);
  });

  test('moves if it did', async () => {
    const { bytes } = await anew(await tellingGif());
    expect((await sharp(bytes).metadata()).pages).toBe(2);
  });

  test.each([
    [
      'of another kind',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'image/svg+xml',
    ],
    [
      'that is called another',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'image/png',
    ],
    ['that is cut off', async () => (await tellingJpeg()).subarray(0, 600), 'image/jpeg'],
    ['of nothing', async () => new Uint8Array(), 'image/png'],
    [
      'of noise',
      async () => Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)),
      'image/webp',
    ],
    ['that is EXIF alone', async () => exif(), 'image/tiff'],
    [
      'that would unfold to more than a picture',
      () => pngThatSays(MOST_PIXELS / 1000 + 1, 1000),
      'image/png',
    ],
    ['that says it is endless', () => pngThatSays(2 ** 31 - 1, 2 ** 31 - 1), 'image/png'],
  ])('is none %s', async (_, make, mediaType) => {
    expect(await pictureAnew(await make(), mediaType)).toBeNull();
  });
});
