import { SourceLink } from '@/components/publication/source-link';
import { inPlace } from '@/components/text/in-place';
import { DateTime } from '@/components/ui/date-time';
import { replyInWords } from '@/lib/domain/publication/asked';
import type { SnapshotReply } from '@/lib/domain/publication/parts/reply';
import type { Snapshot } from '@/lib/domain/publication/publication';

type PublicAskedProps = Pick<Snapshot, 'publishedAt'> & { replies: readonly SnapshotReply[] };

/** Whom the newsroom asked for comment, and what came of it. */
export const PublicAsked = ({ replies, publishedAt }: PublicAskedProps) => (
  <ul>
    {inPlace(replies).map(({ key, item }) => (
      <li key={key} className="border-t border-rule py-5 first:border-t-0 first:pt-0">
        <p>
          We asked <Whom {...item} /> on <DateTime value={item.askedAt} /> (<bdi>{item.how}</bdi>) and gave
          until <DateTime value={item.deadline} />. <bdi>{replyInWords(item, publishedAt)}</bdi>
        </p>
        {item.reply ? (
          <blockquote
            dir="auto"
            className="reading mt-2.5 border-s-4 border-rule-strong ps-5 whitespace-pre-line"
          >
            {item.reply}
          </blockquote>
        ) : null}
        {item.reply && item.outcomeAt ? (
          <p className="mt-2 text-sm text-ink-muted">
            <DateTime value={item.outcomeAt} />
          </p>
        ) : null}
      </li>
    ))}
  </ul>
);

const Whom = ({ whom, source }: SnapshotReply) =>
  source && source.name === whom ? <SourceLink source={source} /> : <bdi>{whom}</bdi>;
