import { inPlace } from '@/components/text/in-place';
import { WordRuns } from '@/components/text/word-runs';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import type { PublishedNotice } from '@/lib/domain/publication/notice';
import type { Snapshot } from '@/lib/domain/publication/publication';

/** What a reader must know before reading on: that this is not the newest, that it was retracted, that an article changed under it, that it is looked at again. */
export function PublicNotices({
  snapshot,
  newest,
  underReview,
  notices,
}: {
  snapshot: Snapshot;
  /** The sequence of what stands at the claim's address now. */
  newest: number;
  underReview: boolean;
  notices: readonly PublishedNotice[];
}) {
  const { slug, sequence, publishedAt, retraction } = snapshot;
  return (
    <>
      {sequence < newest ? (
        <Notice tone="warning" title={`This is version ${sequence}. A newer one has taken its place.`}>
          <p>
            It stands here as readers saw it from <DateTime value={publishedAt} show="minute" />.{' '}
            <a href={`/claims/${slug}`} className="link">
              Read the newest version
            </a>
          </p>
        </Notice>
      ) : null}
      {retraction ? (
        <Notice tone="error" label={null} title="Retracted: we take back what stood here">
          <p dir="auto" className="mt-1 font-serif text-lg whitespace-pre-line">
            {retraction.note}
          </p>
          <p>
            Retracted <DateTime value={retraction.at} show="minute" />. This address stays; what stood here
            before was taken back with it.
          </p>
        </Notice>
      ) : null}
      {sequence === newest
        ? notices.map((notice) => <ArticleNotice key={notice.at + notice.article.slug} notice={notice} />)
        : null}
      {underReview && sequence === newest ? (
        <Notice title="We are looking at this claim again">
          <p>
            What stands here is the last published version. If it changes, the change will be listed below.
          </p>
        </Notice>
      ) : null}
    </>
  );
}

/** An article has changed since this was published: what it said, what it says instead, and how that was found. */
function ArticleNotice({ notice }: { notice: PublishedNotice }) {
  const { article, at, changes } = notice;
  const { title, outlet, language, direction } = article;
  return (
    <Notice tone="warning" label={null} title={changed(changes)}>
      <p>
        {'Found on '}
        <DateTime value={at} />
        {how(notice)}
        <cite dir={direction} lang={language}>
          <bdi>{title}</bdi>
        </cite>
        {', '}
        <bdi>{outlet}</bdi>. What stands below is as it was published; we are looking at what follows.
      </p>
      <ul className="mt-2 grid gap-2">
        {inPlace(changes).map(({ key, item: { runs, is } }) => (
          <li
            key={key}
            dir={direction}
            lang={language}
            className="measure border-s-2 border-rule-strong ps-3 font-serif text-base wrap-anywhere"
          >
            <WordRuns runs={runs} whole={is === null} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function changed(changes: PublishedNotice['changes']): string {
  const one = changes.length === 1;
  if (changes.every(({ is }) => is === null))
    return `The article no longer has ${one ? 'this passage' : 'these passages'}`;
  return `The article changed ${one ? 'this passage' : 'these passages'}`;
}

/** Who compared it with what: our own look at the page, or a text that somebody of the newsroom brought. */
const how = ({ method, by }: PublishedNotice): string =>
  method === 'CHECKED'
    ? ', when we looked at its page: '
    : `, in a text that ${by === 'EDITOR' ? 'an editor' : 'a fact-checker'} brought in: `;
