import sharp from 'sharp';

/** Words that stand in the metadata of the pictures below, and nowhere else. */
export const TELLING = ['Kamera Werke', 'Nour Haddad', 'shot in Homs', 'made with', 'behind it'];

const LATITUDE = 34;

/** Red at the top, blue at the bottom. */
const drawing = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: '#c00' } }).composite([
    {
      input: { create: { width, height: height / 2, channels: 3, background: '#00c' } },
      top: height / 2,
      left: 0,
    },
  ]);

const ascii = (text: string) => Buffer.from(`${text}\0`, 'latin1');

/** One entry of an IFD: its tag, type, count, and its value or where that is (TIFF 6.0, 2). */
function entry(tag: number, type: number, count: number, value: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.writeUInt32LE(count, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
}

function ifd(entries: readonly Buffer[]): Buffer {
  const count = Buffer.alloc(2);
  count.writeUInt16LE(entries.length);
  return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
}

/** EXIF with the camera's maker, the author, how the picture is turned and where it was taken. */
export function exif(orientation = 6): Buffer {
  const [maker, author] = [ascii('Kamera Werke'), ascii('Nour Haddad')];
  const head = Buffer.from('49492a0008000000', 'hex');
  const first = 2 + 4 * 12 + 4;
  const makerAt = 8 + first;
  const authorAt = makerAt + maker.length;
  const gpsAt = authorAt + author.length;
  const degreesAt = gpsAt + 2 + 2 * 12 + 4;
  const degrees = Buffer.alloc(24);
  for (const [i, number] of [LATITUDE, 1, 43, 1, 57, 1].entries()) degrees.writeUInt32LE(number, i * 4);
  return Buffer.concat([
    head,
    ifd([
      entry(0x010f, 2, maker.length, makerAt),
      entry(0x0112, 3, 1, orientation),
      entry(0x013b, 2, author.length, authorAt),
      entry(0x8825, 4, 1, gpsAt),
    ]),
    maker,
    author,
    ifd([entry(0x0001, 2, 2, 0x4e), entry(0x0002, 5, 3, degreesAt)]),
    degrees,
  ]);
}

const xmp = Buffer.from(
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Nour Haddad"/></rdf:RDF></x:xmpmeta>',
);

/** A segment of a JPEG (ITU-T T.81, B.1.1.4). */
function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** IPTC in Photoshop's resource: a caption (IIM 2:120). */
function iptc(): Buffer {
  const words = Buffer.from('shot in Homs');
  const data = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, words.length]), words]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    Buffer.from('8BIM'),
    Buffer.from([4, 4, 0, 0]),
    size,
    data,
  ]);
}

/** A JPEG that says all there is to say of itself: EXIF, XMP, IPTC, a comment, and something behind its end. It lies on its side. */
export async function tellingJpeg(): Promise<Uint8Array> {
  const plain = await drawing().jpeg().toBuffer();
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif()])),
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp])),
    segment(0xed, iptc()),
    segment(0xfe, Buffer.from('made with a phone')),
    plain.subarray(2),
    Buffer.from('behind it'),
  ]);
}

/** CRC-32 as PNG has it. */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([size, named, sum]);
}

/** A PNG with text of each kind, EXIF, the time of its last change, and something behind its end. */
export async function tellingPng(): Promise<Uint8Array> {
  const plain = await drawing().png().toBuffer();
  const header = 8 + 25;
  return Buffer.concat([
    plain.subarray(0, header),
    chunk('tEXt', Buffer.from('Author\0Nour Haddad')),
    chunk('iTXt', Buffer.from('Description\0\0\0en\0\0shot in Homs')),
    chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), xmp])),
    chunk('eXIf', exif(1)),
    chunk('tIME', Buffer.from([0x07, 0xea, 11, 30, 9, 0, 0])),
    plain.subarray(header),
    Buffer.from('behind it'),
  ]);
}

/** A WebP with EXIF and XMP, as libwebp puts them in. */
export const tellingWebp = async (): Promise<Uint8Array> =>
  drawing()
    .withExif({ IFD0: { Make: 'Kamera Werke', Artist: 'Nour Haddad' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withXmp(xmp.toString())
    .webp()
    .toBuffer();

/** A GIF that moves, with a comment in it. */
export async function tellingGif(): Promise<Uint8Array> {
  const frames = await Promise.all(
    ['#c00', '#0c0'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const plain = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const words = Buffer.from('made with a phone');
  // Before the trailer: an extension of comments (GIF89a, 24).
  return Buffer.concat([
    plain.subarray(0, -1),
    Buffer.from([0x21, 0xfe, words.length]),
    words,
    Buffer.from([0, 0x3b]),
  ]);
}

/** A grey TIFF of one strip whose directory names the camera's maker and the author. */
export function tellingTiff(): Uint8Array {
  const [maker, author] = [ascii('Kamera Werke'), ascii('Nour Haddad')];
  const points = Buffer.alloc(16, 0x80);
  const makerAt = 8 + 2 + 11 * 12 + 4;
  const authorAt = makerAt + maker.length;
  const pointsAt = authorAt + author.length;
  return Buffer.concat([
    Buffer.from('49492a0008000000', 'hex'),
    ifd([
      ...[entry(0x100, 3, 1, 4), entry(0x101, 3, 1, 4), entry(0x102, 3, 1, 8), entry(0x103, 3, 1, 1)],
      ...[entry(0x106, 3, 1, 1), entry(0x10f, 2, maker.length, makerAt), entry(0x111, 4, 1, pointsAt)],
      ...[entry(0x115, 3, 1, 1), entry(0x116, 3, 1, 4), entry(0x117, 4, 1, points.length)],
      entry(0x13b, 2, author.length, authorAt),
    ]),
    ...[maker, author, points],
  ]);
}

/** A PNG that says it is this large, and is a few hundred bytes. */
export async function pngThatSays(width: number, height: number): Promise<Uint8Array> {
  const plain = await drawing().png().toBuffer();
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  const rest = plain.subarray(16 + 8, 16 + 13);
  return Buffer.concat([
    plain.subarray(0, 8),
    chunk('IHDR', Buffer.concat([size, rest])),
    plain.subarray(8 + 25),
  ]);
}
