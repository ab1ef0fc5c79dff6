import type { Direction } from '@/lib/domain/text/text';

type VersionOfProps = { slug: string; statement: string; direction: Direction };

/** Which claim the versions are of, and the way back to it. */
export const VersionOf = ({ slug, statement, direction }: VersionOfProps) => (
  <p dir={direction} className="mt-6 max-w-[46ch] font-serif text-xl">
    <a href={`/claims/${slug}`} className="link-quiet">
      {statement}
    </a>
  </p>
);
