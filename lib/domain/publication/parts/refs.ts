import type { Display } from '@/lib/domain/article';
import type { SourceKind } from '@/lib/domain/source';
import type { Direction } from '@/lib/domain/text/text';

/** A source as readers see it: an address and a name, no internal id. */
export type PublicSourceRef = { slug: string; name: string; kind: SourceKind };

export type PublicArticleRef = {
  slug: string;
  title: string;
  outlet: PublicSourceRef;
  byline: string | null;
  publishedAt: string | null;
  url: string | null;
  language: string;
  direction: Direction;
};

/** An article as its own page shows it: `display` says whether readers may read it whole. */
export type PublicArticleHead = PublicArticleRef & { display: Display };
