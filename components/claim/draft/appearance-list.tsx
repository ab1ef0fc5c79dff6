'use client';

import Link from 'next/link';
import { Removal } from '@/components/form/removal';
import { after, before } from '@/components/passage/quote';
import type { AppearanceView } from '@/lib/schemas/attribution/appearance';
import type { DraftPartProps } from './actions';
import { AppearanceState } from './appearance-state';
import { AttributionList } from './attribution-list';

/** Every passage in which a draft claim stands, and who says so in each. */
export function AppearanceList(props: DraftPartProps) {
  const { claim } = props;
  if (claim.appearances.length === 0)
    return (
      <p className="text-ink-muted">
        This claim stands in no article yet.{' '}
        <Link href={`/desk/articles?claim=${claim.id}`} className="link">
          Choose an article and select its passage
        </Link>
        .
      </p>
    );
  return (
    <div className="grid gap-5">
      <ol className="grid gap-6">
        {claim.appearances.map((appearance) => (
          <AppearanceItem key={appearance.id} {...props} appearance={appearance} />
        ))}
      </ol>
      <p className="text-sm">
        <Link href={`/desk/articles?claim=${claim.id}`} className="link">
          It stands in another article too
        </Link>
      </p>
    </div>
  );
}

function AppearanceItem({ appearance, ...props }: DraftPartProps & { appearance: AppearanceView }) {
  const { claim, actions, onChange, beside = {} } = props;
  const { article, passage } = appearance;
  return (
    <li className="grid gap-3 border-t border-rule pt-4 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm">
        <Link
          href={`/desk/articles/${article.id}?claim=${claim.id}`}
          className="link-quiet min-w-0 text-ink-muted"
        >
          <bdi>{article.outlet.name}</bdi> · <bdi>{article.title}</bdi>
        </Link>
        <Removal
          claim={claim}
          action={actions.removeAppearance}
          input={{ appearanceId: appearance.id }}
          title="Remove this passage"
          description="The claim no longer stands there, and who says so there goes with it."
          onDone={onChange}
        />
      </div>
      <blockquote
        dir={article.direction}
        lang={article.language}
        className="border-s-2 border-ink ps-4 font-serif"
      >
        <span className="text-ink-muted">{before(passage.prefix)}</span>
        <mark
          className="passage"
          data-state={passage.state === 'ALTERED' ? 'altered' : 'found'}
          data-count={1}
        >
          {passage.exact}
        </mark>
        <span className="text-ink-muted">{after(passage.suffix)}</span>
      </blockquote>
      <AppearanceState {...props} appearance={appearance} />
      <AttributionList {...props} appearance={appearance} />
      {beside[appearance.id]}
    </li>
  );
}
