import type { PublicSourceView } from '@/lib/schemas/publication';

/** Where a source stands that was merged into another: its own address leads there. */
export const sourceMovedTo = ({ source }: PublicSourceView, { slug }: { slug: string }): string | null =>
  source.slug === slug ? null : `/sources/${source.slug}`;
