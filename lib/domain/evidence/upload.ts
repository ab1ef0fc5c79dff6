/** The media types that a file of evidence may have, with what people call them. */
const kinds: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (.docx)',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
  'image/tiff': 'TIFF',
  'image/heic': 'HEIC',
  'text/html': 'HTML',
  'text/plain': 'plain text',
};

/** What a browser lets people choose from: its file dialogue knows kinds by these. */
export const uploadAccepts = [...Object.keys(kinds), '.md', '.markdown', '.mhtml', '.mht', '.docx', '.heic'];

/** The kinds in words: “PDF, Word (.docx), JPEG … or plain text”. */
export const uploadKinds = `${Object.values(kinds).slice(0, -1).join(', ')} or ${Object.values(kinds).at(-1)}`;

/** Why a file of this media type, as its bytes tell it, can't be kept as evidence; null where it can. */
export const whyNotUploaded = (mediaType: string): string | null =>
  Object.hasOwn(kinds, mediaType)
    ? null
    : `This file is of a kind that isn’t taken (${mediaType}). Choose ${uploadKinds}.`;

export const NOTHING_IN_IT = 'There is nothing in this file.';
