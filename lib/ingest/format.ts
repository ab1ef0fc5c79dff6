import type { Format } from '@/lib/domain/article';

const byExtension: Record<string, Format> = {
  txt: 'TEXT',
  md: 'MARKDOWN',
  markdown: 'MARKDOWN',
  html: 'HTML',
  htm: 'HTML',
};

/** The extensions that can come in, as a person reads them. */
export const extensions = Object.keys(byExtension).map((extension) => `.${extension}`);

/** The format of a file by its name, or `null` for one that can't come in. */
export function formatOf(fileName: string): Format | null {
  const extension = /\.([a-z]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(byExtension, extension) ? (byExtension[extension] ?? null) : null;
}
