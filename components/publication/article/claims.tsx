import { VerdictMark } from '@/components/review/finding/marks';
import { Isolated } from '@/components/text/isolated';
import { SaidBy } from '@/components/text/said-by';
import type { PublicArticleSnapshot } from '@/lib/domain/publication/publication';
import type { NumberedClaim } from './marks';

type Props = { claims: readonly NumberedClaim[]; outlet: string };

/** The claims of an article in its order, each with its verdict, who makes it there, and the way back into the text. */
export const ArticleClaims = ({ claims, outlet }: Props) => (
  <ol>
    {claims.map((claim) => (
      <li
        key={claim.claim.slug}
        id={`claim-${claim.number}`}
        className="grid grid-cols-[1.75rem_minmax(0,1fr)] border-b border-rule px-2 py-4 first:pt-0 last:border-b-0 target:bg-accent-wash"
      >
        <span aria-hidden="true" className="font-sans text-sm leading-6 font-semibold tabular-nums">
          {claim.number}
        </span>
        <Entry entry={claim} outlet={outlet} />
      </li>
    ))}
  </ol>
);

/** Claims from a text that the article had before: its words don't stand in this one. */
export const EarlierClaims = ({ claims }: { claims: NonNullable<PublicArticleSnapshot['earlier']> }) =>
  claims.length === 0 ? null : (
    <section aria-labelledby="earlier-title" className="mt-6 border-t border-rule pt-4">
      <h3 id="earlier-title" className="mb-2 font-sans text-sm font-semibold">
        From an earlier text of this article
      </h3>
      <ul className="grid gap-2">
        {claims.map(({ slug, statement, language, direction }) => (
          <li key={slug} lang={language} dir={direction} className="font-serif leading-snug">
            <a href={`/claims/${slug}`} className="link">
              {statement}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

function Entry({
  entry: { number, claim, said, words, starts },
  outlet,
}: {
  entry: NumberedClaim;
  outlet: string;
}) {
  return (
    <div className="min-w-0">
      {claim.verdict ? <VerdictMark verdict={claim.verdict} size="sm" /> : null}
      <p lang={claim.language} dir={claim.direction} className="mt-1.5 font-serif leading-snug font-semibold">
        <a href={`/claims/${claim.slug}`} className="link-quiet">
          {claim.statement}
        </a>
      </p>
      {said.map((saying) => (
        <SaidBy key={saying.words} sayings={[saying]} className="mt-1.5 text-sm rtl:text-right" />
      ))}
      {said.length > 0
        ? null
        : words.map((sentence) => (
            <p key={sentence} dir="ltr" className="mt-1.5 text-sm rtl:text-right">
              <Isolated text={sentence} names={[outlet]} />
            </p>
          ))}
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-sm">
        {starts.map((start, index) => (
          <a key={start} href={`#at-${start}`} className="link inline-flex min-h-6 items-center">
            {index === 0 ? 'In the text' : 'and again'}
            <span className="sr-only">: claim {number}</span>
          </a>
        ))}
      </p>
    </div>
  );
}
