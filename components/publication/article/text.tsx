import { Fragment } from 'react';
import { PassageMark } from '@/components/passage/mark';
import { VerdictGlyph } from '@/components/review/finding/glyphs';
import { overlaps } from '@/lib/domain/passage/anchoring';
import type { PublicArticleSnapshot } from '@/lib/domain/publication/publication';
import { verdictLabels } from '@/lib/domain/review/review';
import { type NumberedClaim, type Piece, type Stretch, stretchesOf } from './marks';

type Props = { snapshot: PublicArticleSnapshot; claims: readonly NumberedClaim[] };

/** The text of an article as far as readers may see it. Each passage leads to its claim, each number to the list. */
export function ArticleText({ snapshot, claims }: Props) {
  const { article, pieces, marks } = snapshot;
  const bySlug = new Map(claims.map((claim) => [claim.claim.slug, claim]));
  return (
    <div lang={article.language} dir={article.direction} className="reading">
      {grouped(withoutTitle(pieces, snapshot)).map((group) => (
        <Fragment key={group.pieces[0]?.start}>
          {group.gap ? <Gap /> : null}
          <Group
            group={group}
            draw={(piece) =>
              stretchesOf(piece, marks, bySlug).map((stretch) => (
                <Run key={stretch.start} stretch={stretch} />
              ))
            }
          />
        </Fragment>
      ))}
    </div>
  );
}

/** The title stands over the page already; as the text's first heading it would stand there twice. */
const withoutTitle = (
  pieces: readonly Piece[],
  { article, marks }: PublicArticleSnapshot,
): readonly Piece[] => {
  const [first, ...rest] = pieces;
  const repeats = first?.kind === 'HEADING' && first.text === article.title;
  return first && repeats && !marks.some((mark) => overlaps(mark, first)) ? rest : pieces;
};

type Tag = 'p' | 'h2' | 'h3' | 'blockquote' | 'ul';
type Group = { tag: Tag; gap: boolean; pieces: Piece[] };

/** Pieces as elements: items that follow each other make one list, and an excerpt that goes on stays one paragraph. */
function grouped(pieces: readonly Piece[]): Group[] {
  const groups: Group[] = [];
  let headed = false;
  for (const piece of pieces) {
    const tag = tagOf(piece, headed);
    headed ||= tag === 'h2';
    const last = groups.at(-1);
    if (tag === 'ul' && last?.tag === 'ul' && !piece.gap) last.pieces.push(piece);
    else groups.push({ tag, gap: piece.gap, pieces: [piece] });
  }
  return groups;
}

const tags: Record<Exclude<Piece['kind'], 'HEADING'>, Tag> = {
  PARAGRAPH: 'p',
  QUOTE: 'blockquote',
  LIST_ITEM: 'ul',
};

/** The page's title is the only h1, and no rank is skipped below it: h3 needs an h2 before. */
const tagOf = ({ kind, level }: Piece, headed: boolean): Tag =>
  kind === 'HEADING' ? (headed && (level ?? 2) > 2 ? 'h3' : 'h2') : tags[kind];

function Group({ group: { tag, pieces }, draw }: { group: Group; draw: (piece: Piece) => React.ReactNode }) {
  const Element = tag;
  return (
    <Element>
      {pieces.map((piece) =>
        tag === 'ul' ? (
          <li key={piece.start}>{draw(piece)}</li>
        ) : (
          <Fragment key={piece.start}>{draw(piece)}</Fragment>
        ),
      )}
    </Element>
  );
}

/** Where text is left out: drawn, and said. */
const Gap = () => (
  <p lang="en" dir="ltr" className="flex items-center gap-3 font-sans text-xs text-ink-muted select-none">
    <span aria-hidden="true" className="grow border-t border-dashed border-rule-strong" />
    Text left out
    <span aria-hidden="true" className="grow border-t border-dashed border-rule-strong" />
  </p>
);

function Run({ stretch: { start, text, claims, begins, ends } }: { stretch: Stretch }) {
  const [closest] = claims;
  if (!closest) return text;
  const mark = (
    <PassageMark count={claims.length} href={`/claims/${closest.claim.slug}`}>
      {text}
    </PassageMark>
  );
  return (
    <>
      {begins ? (
        <span id={`at-${start}`} className="target:outline-2 target:outline-offset-4 target:outline-focus">
          {mark}
        </span>
      ) : (
        mark
      )}
      {ends.map((claim) => (
        <Note key={claim.number} claim={claim} />
      ))}
    </>
  );
}

/**
 * The number of a claim at the end of its passage, with the sign of its verdict. Drawn by the style sheet, for it is none of
 * the article's words: no copy takes it along, and a browser's search finds what stands on both sides of it.
 */
const Note = ({ claim: { number, claim } }: { claim: NumberedClaim }) => (
  <sup lang="en" dir="ltr" className="passage-note font-sans text-[0.6875rem] leading-none whitespace-nowrap">
    <a
      href={`#claim-${number}`}
      data-number={number}
      aria-label={`${number}: ${claim.verdict ? verdictLabels[claim.verdict] : 'claim'}`}
      className="-mx-1 rounded-sm px-1.5 py-1.5 font-semibold text-ink no-underline hover:bg-surface-strong"
    >
      {claim.verdict ? (
        <VerdictGlyph verdict={claim.verdict} className="me-px inline size-3 align-[-0.15em]" />
      ) : null}
    </a>
  </sup>
);
