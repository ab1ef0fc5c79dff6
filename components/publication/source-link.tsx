import type { PublicSourceRef } from '@/lib/domain/publication/parts/refs';

/** A source by name, leading to its page. Its direction is its own: an Arabic name doesn't turn the line around it. */
export function SourceLink({ source, className = 'link' }: { source: PublicSourceRef; className?: string }) {
  return (
    <a href={`/sources/${source.slug}`} className={className}>
      <bdi>{source.name}</bdi>
    </a>
  );
}
