import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { PassageState } from '@/lib/domain/passage/anchoring';
import type { EvidenceLinkView } from '@/lib/schemas/evidence';
import { isDoubtful, standingWords } from './reading/words';

/** How marked excerpts stand in the newest copies, by the link; nothing of those of which there is no newer one. */
export type ExcerptStandings = Readonly<
  Record<string, { state: PassageState; newestId: string; exact: string | null }>
>;

type QuotedProps = { link: EvidenceLinkView; standings: ExcerptStandings };

/** The excerpt of a piece of evidence, where it was marked, and how it stands in the newest copy. */
export function Quoted({ link: { id, excerpt, anchor, evidence }, standings }: QuotedProps) {
  if (!excerpt) return null;
  const standing = standings[id];
  const copies = `/desk/evidence/${evidence.id}/captures`;
  return (
    <div className="grid gap-1.5">
      <blockquote dir="auto" className="border-s-2 border-rule-strong ps-3 font-serif whitespace-pre-line">
        {excerpt}
      </blockquote>
      {anchor ? (
        <p className="text-sm">
          <Link href={`${copies}/${anchor.captureId}?for=${id}`} className="link">
            In the copy
          </Link>
        </p>
      ) : null}
      {standing ? <InNewest {...standing} href={`${copies}/${standing.newestId}?for=${id}`} /> : null}
    </div>
  );
}

function InNewest({ state, exact, href }: ExcerptStandings[string] & { href: string }) {
  const doubtful = isDoubtful(state);
  return (
    <div className="grid gap-1 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        {doubtful ? <Badge tone="warning">{state === 'LOST' ? 'Lost' : 'Altered'}</Badge> : null}
        <span className="text-ink-muted">{standingWords[state]}</span>
        <Link href={href} className="link">
          Newest copy
        </Link>
      </p>
      {state === 'ALTERED' && exact ? (
        <p dir="auto" className="border-s-2 border-warning ps-3 font-serif">
          {exact}
        </p>
      ) : null}
    </div>
  );
}
