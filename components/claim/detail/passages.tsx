import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Grades } from '@/components/source/reliability/grade';
import { PartialDate } from '@/components/text/partial-date';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { isAnchored } from '@/lib/domain/claim/facts';
import type { AppearanceView } from '@/lib/schemas/attribution/appearance';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { ClaimDetailAttribution } from './attribution';

/** The text around a passage, by the appearance's id. Where it is not known the few characters kept with the passage stand in. */
export type Contexts = Record<string, { before: string; after: string }>;

type PassagesProps = {
  claim: ClaimView;
  contexts: Contexts;
  grades: Grades;
  /** What else a page says of each passage, by its id. */
  beside?: Readonly<Record<string, ReactNode>>;
};

/** Every passage in which the claim stands, in its context, with who says so there. */
export function ClaimPassages({ claim, contexts, grades, beside = {} }: PassagesProps) {
  const credibility = claim.rounds[0]?.result?.credibility ?? null;
  if (claim.appearances.length === 0)
    return <p className="text-ink-muted">This claim stands in no article yet.</p>;
  return (
    <ol className="grid gap-8">
      {claim.appearances.map((appearance) => (
        <li key={appearance.id} className="grid gap-4">
          <Where claim={claim} appearance={appearance} />
          <InContext appearance={appearance} context={contexts[appearance.id]} />
          <Standing appearance={appearance} />
          {appearance.attributions.map((attribution) => (
            <ClaimDetailAttribution
              key={attribution.id}
              attribution={attribution}
              outlet={appearance.article.outlet.name}
              direction={appearance.article.direction}
              grades={grades}
              credibility={credibility}
            />
          ))}
          <div className="empty:hidden">{beside[appearance.id]}</div>
        </li>
      ))}
    </ol>
  );
}

function Where({ claim, appearance }: { claim: ClaimView; appearance: AppearanceView }) {
  const { article, occurrence } = appearance;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm">
      <Link href={`/desk/articles/${article.id}?claim=${claim.id}`} className="link-quiet font-semibold">
        <bdi lang={article.language}>{article.title}</bdi>
      </Link>
      <span className="text-ink-muted">
        <bdi>{article.outlet.name}</bdi>
        {article.publishedAt ? (
          <span>
            , <PartialDate value={article.publishedAt} />
          </span>
        ) : null}
      </span>
      {claim.appearances.length > 1 ? (
        <Badge>{occurrence === 'FIRST' ? 'First stands here' : 'Repeated here'}</Badge>
      ) : null}
    </p>
  );
}

function InContext({
  appearance: { article, passage },
  context,
}: {
  appearance: AppearanceView;
  context: Contexts[string] | undefined;
}) {
  const before = context?.before ?? (passage.prefix && `…${passage.prefix}`);
  const after = context?.after ?? (passage.suffix && `${passage.suffix}…`);
  return (
    <blockquote
      dir={article.direction}
      lang={article.language}
      className="measure border-s-2 border-ink ps-4 font-serif text-lg whitespace-pre-line"
    >
      <span className="text-ink-muted">{before}</span>
      <mark className="passage" data-state={passage.state === 'ALTERED' ? 'altered' : 'found'} data-count={1}>
        {passage.exact}
      </mark>
      <span className="text-ink-muted">{after}</span>
    </blockquote>
  );
}

function Standing({ appearance: { passage } }: { appearance: AppearanceView }) {
  if (isAnchored({ passage: passage.state, confirmed: passage.confirmed })) return null;
  return passage.state === 'LOST' ? (
    <Notice tone="error" title="The article no longer holds these words" />
  ) : (
    <Notice tone="warning" title="The article has changed here, and nobody has confirmed the passage" />
  );
}
