'use client';

import type { FlagsView, FlagView } from '@/lib/schemas/publication/flag';
import { ArticleChanged } from './article-changed';
import { type DecideFlagAction, Decision } from './decision';
import { Rippled } from './rippled';

type FlagsProps = {
  claimId: string;
  /** The id of who is looking. */
  me: string;
  act: DecideFlagAction;
} & FlagsView;

/**
 * What happened that a published claim rests on, and what an editor says to it; and what readers are still told, for as long as they
 * are. Draws nothing where there is neither.
 */
export function Flags({ items, ...props }: FlagsProps) {
  const shown = items.filter((flag) => flag.decided === null || isTold(flag));
  return shown.map((flag) => (
    <section
      key={flag.id}
      aria-labelledby={`flag-${flag.id}`}
      className="grid gap-4 border-s-4 border-warning ps-4"
    >
      {flag.kind === 'ARTICLE_CHANGED' ? <ArticleChanged flag={flag} /> : <Rippled flag={flag} />}
      <Answer
        {...props}
        flag={flag}
        told={items.some((one) => one.subjectId === flag.subjectId && isTold(one))}
      />
    </section>
  ));
}

/** Whether readers are told of it now. */
const isTold = ({ notice }: FlagView): boolean => notice !== null && notice.endedAt === null;

type AnswerProps = Omit<FlagsProps, 'items'> & { flag: FlagView; told: boolean };

function Answer(props: AnswerProps) {
  const { flag, decisions } = props;
  if (flag.decided === null)
    return decisions.length > 0 ? (
      <Decision {...props} />
    ) : (
      <p className="text-sm">An editor decides what follows.</p>
    );
  return (
    <>
      <p className="text-sm">
        The notice stands: <bdi>{flag.decided.note}</bdi>
      </p>
      {decisions.includes('end') ? <Decision {...props} /> : null}
    </>
  );
}
