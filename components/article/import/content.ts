import type { MastheadDraft } from '@/components/article/masthead/draft';
import type { Format } from '@/lib/domain/article';
import { formatOf } from '@/lib/domain/article/files';
import { guessesOfOpening, tallied } from '@/lib/domain/article/guesses';
import type { ArticleReading } from '@/lib/schemas/article';

export type ContentWay = 'TEXT' | 'ADDRESS' | 'HTML' | 'FILE';

/**
 * The text of an article on its way in. Of a page at an `address`, and of a file with this `fileName`, `content` and `format` are
 * what was fetched or opened, and blank before it was. HTML with an `address` was sent, and it is where its sender says that it stands.
 */
export type ContentDraft = {
  way: ContentWay;
  content: string;
  fileName: string;
  address?: string;
  format?: Format;
};

export const noContent = (way: ContentWay): ContentDraft => ({ way, content: '', fileName: '' });

const isOpened = ({ way }: ContentDraft) => way === 'ADDRESS' || way === 'FILE';

/** As the schema of an import parses it. */
export const contentInput = (text: ContentDraft) => ({ content: text.content, format: formatIn(text) });

const formatIn = ({ way, format, fileName }: ContentDraft): Format =>
  way === 'TEXT' || way === 'HTML' ? way : (format ?? formatOf(fileName) ?? 'HTML');

/** The text with what was read, which is what is stored from here on. */
export const asRead = (text: ContentDraft, { content, format }: ArticleReading): ContentDraft =>
  isOpened(text) ? { ...text, content, format } : text;

/** The same text read once more: what stood beside it, and was guessed in opening it, only the first reading could tell. */
export function readAgain(now: ArticleReading, first: ArticleReading): ArticleReading {
  const told = new Set(now.guesses.map(({ kind }) => kind));
  const opening = first.guesses.filter(({ kind }) => guessesOfOpening.has(kind) && !told.has(kind));
  const said = Object.entries(now.about).filter(([, value]) => value !== null);
  return {
    ...now,
    address: first.address,
    about: { ...first.about, ...Object.fromEntries(said) },
    guesses: tallied([...opening, ...now.guesses]),
  };
}

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
