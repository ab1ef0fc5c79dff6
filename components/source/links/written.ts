import type { Side } from '@/components/form/conflict-panel';
import { nothingTyped, type PickedSource, type Unpicked } from '@/components/source/picker/picked';
import { type LinkType, linkLabels } from '@/lib/domain/source/links';
import type { LinkView } from '@/lib/schemas/source/link';

/** A link as its form holds it. */
export type Written = {
  type: LinkType;
  to: PickedSource | null;
  typed: Unpicked;
  since: string;
  until: string;
  basis: string;
  basisUrl: string;
};

export const writtenOf = (link: LinkView | null): Written => ({
  type: link?.type ?? 'OWNED_BY',
  to: link && { id: link.to.id, name: link.to.name, kind: link.to.kind },
  typed: nothingTyped,
  since: link?.since ?? '',
  until: link?.until ?? '',
  basis: link?.basis ?? '',
  basisUrl: link?.basisUrl ?? '',
});

/** A link as somebody else saved it, beside what was written here. */
export function sidesOf(link: LinkView, yours: Written): Side[] {
  const theirs = writtenOf(link);
  return [
    { label: 'How it belongs', theirs: linkLabels[theirs.type], yours: linkLabels[yours.type] },
    { label: 'To whom', theirs: link.to.name, yours: yours.typed.words.trim() || (yours.to?.name ?? '') },
    { label: 'Since', theirs: theirs.since, yours: yours.since },
    { label: 'Until', theirs: theirs.until, yours: yours.until },
    { label: 'Where this is known from', theirs: theirs.basis, yours: yours.basis },
    { label: 'Address', theirs: theirs.basisUrl, yours: yours.basisUrl },
  ];
}
