import type { Actor } from '@/lib/domain/actor';
import { type Format, MAX_ARTICLE_BYTES } from '@/lib/domain/article';
import { type Guess, tallied } from '@/lib/domain/article/guesses';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { decode } from '@/lib/ingest/decode';
import type { Extracted } from '@/lib/ingest/extract';
import { type Fetched, type FetchPublic, fetchPublic } from '@/lib/outside/web/fetching';
import type { ArticleReading, ReadArticle } from '@/lib/schemas/article';
import { type Content, formatFor, read } from './import';

/** What is to be read, where it came from, and what was guessed before it was a text. */
type Raw = Content & { address: string | null; guesses: Guess[] };

/**
 * Reads an article before it is stored, so that whoever imports sees what would be: the text, what was left out of the page and
 * what was guessed. A page is fetched by its address; what comes back as `content` is what was read, so that importing it stores
 * that text and no later one. Stores nothing. Refuses what `importArticle` refuses of a text, and, at `address`, what can't be
 * fetched or is no page.
 */
export async function readArticle(
  actor: Actor,
  input: ReadArticle,
  { fetchPage = fetchPublic }: { fetchPage?: FetchPublic } = {},
): Promise<Result<ArticleReading>> {
  const person = permit(actor, 'article.import');
  if (!person.ok) return person;
  const raw = await rawOf(input, fetchPage);
  if (!raw.ok) return raw;
  const extracted = await read(raw.value);
  if (extracted.ok) return ok(readingOf(raw.value, extracted.value));
  return input.address === null ? extracted : atTheAddress(extracted);
}

async function rawOf({ address, ...content }: ReadArticle, fetchPage: FetchPublic): Promise<Result<Raw>> {
  if (address !== null) {
    const fetched = await fetchPage(address, { maxBytes: MAX_ARTICLE_BYTES });
    return fetched.ok ? rawPage(fetched.value, content.takenBack) : atTheAddress(fetched);
  }
  if (content.content === '') return invalid('address', 'Give the address of the page, or its text.');
  return ok({ ...content, format: formatFor(content), address, guesses: [] });
}

/** What servers call the forms that can be read. */
const FORMATS: Record<string, Format> = {
  'text/html': 'HTML',
  'application/xhtml+xml': 'HTML',
  'text/markdown': 'MARKDOWN',
  'text/plain': 'TEXT',
};

function rawPage({ address, mediaType, charset, bytes }: Fetched, takenBack: string[]): Result<Raw> {
  const format = FORMATS[mediaType ?? 'text/html'];
  if (!format) return invalid('address', `There is no page at this address, but a file (${mediaType}).`);
  const decoded = decode(bytes, format, { charset: charset ?? undefined });
  if (decoded === null)
    return invalid(
      'address',
      'The page can’t be read: it is in another encoding than it says. Paste its text instead.',
    );
  return ok({ content: decoded.text, format, fileName: null, takenBack, address, guesses: decoded.guesses });
}

/** What is wrong with a page that was fetched is wrong with its address, as far as the form goes. */
function atTheAddress(refused: Result<never>): Result<never> {
  if (refused.ok || refused.refusal.kind !== 'invalid') return refused;
  const issues = refused.refusal.issues.map(({ path, message }) => ({
    path: path === 'takenBack' ? path : 'address',
    message,
  }));
  return refuse('invalid', { issues });
}

function readingOf({ content, format, address, guesses }: Raw, extracted: Extracted): ArticleReading {
  const { text, blocks, leftOut, meta } = extracted;
  return {
    ...{ content, format, address, text, blocks, leftOut },
    about: {
      title: meta.title ?? null,
      byline: meta.byline ?? null,
      url: meta.url ?? address,
      outlet: meta.outlet ?? null,
      publishedAt: meta.publishedAt ?? null,
      language: meta.language ?? null,
      direction: meta.direction ?? null,
    },
    guesses: tallied([...guesses, ...extracted.guesses]),
  };
}
