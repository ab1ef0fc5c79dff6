import { inPlace } from '@/components/text/in-place';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import type { PublishedNotice } from '@/lib/domain/publication/notice';
import type { Snapshot } from '@/lib/domain/publication/publication';
import { ArticleNotice } from './article';
import { RippleNotice } from './ripple';

/** What a reader must know before reading on: that this is not the newest, that it was retracted, that an article changed under it or what it rests on did, that it is looked at again. */
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
            <span>, version {newest}.</span>
          </p>
          {retraction ? null : (
            <p>
              <a href={`/claims/${slug}/versions/${sequence}/compare/${newest}`} className="link">
                What changed since
              </a>
            </p>
          )}
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
        ? inPlace(notices).map(({ key, item }) =>
            item.kind === 'ARTICLE_CHANGED' ? (
              <ArticleNotice key={key} notice={item} />
            ) : (
              <RippleNotice key={key} notice={item} />
            ),
          )
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
