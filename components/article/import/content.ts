import type { MastheadDraft } from '@/components/article/masthead/draft';
import type { Format } from '@/lib/domain/article';
import type { ArticleReading } from '@/lib/schemas/article';

export type ContentWay = 'TEXT' | 'ADDRESS' | 'HTML' | 'FILE';

/**
 * The text of an article on its way in. `fileName` says how a file is read; of a page at an `address`, `content` and `format`
 * are what was fetched, and blank before it was. HTML with an `address` was sent, and it is where its sender says that it stands.
 */
export type ContentDraft = {
  way: ContentWay;
  content: string;
  fileName: string;
  address?: string;
  format?: Format;
};

export const noContent = (way: ContentWay): ContentDraft => ({ way, content: '', fileName: '' });

/** As the schema of an import parses it. */
export const contentInput = ({ way, content, fileName, format = 'HTML' }: ContentDraft) =>
  way === 'FILE' ? { content, fileName } : { content, format: way === 'ADDRESS' ? format : way };

/** As the schema of a reading parses it: a page that was fetched is not fetched again. */
export const readingInput = (text: ContentDraft, takenBack: string[]) =>
  text.way === 'ADDRESS' && text.content === ''
    ? { address: text.address ?? '', takenBack }
    : { ...contentInput(text), takenBack };

/** What of the masthead a page says about itself. */
const SAID = ['title', 'byline', 'url', 'publishedAt', 'language'] as const;

/** The masthead with what the page says where nothing was typed; what an earlier page said there gives way to it. */
export function filledBy(
  masthead: MastheadDraft,
  { about }: ArticleReading,
  earlier: ArticleReading | null,
): MastheadDraft {
  const filled = { ...masthead };
  for (const key of SAID) {
    const isTheirs = masthead[key] !== '' && masthead[key] !== earlier?.about[key];
    if (!isTheirs) filled[key] = about[key] ?? '';
  }
  return filled;
}
