import type { PublicVersions } from '@/lib/schemas/publication/version';

/** The address of the comparison of two versions that were chosen, in whatever order; of one that was chosen twice, its own; of anything else, the list. */
export function chosenAddress({ slug, items }: PublicVersions, asked: URLSearchParams): string {
  const list = `/claims/${slug}/versions`;
  const known = (name: string) =>
    items.find(({ sequence }) => String(sequence) === asked.get(name))?.sequence;
  const [one, other] = [known('from'), known('to')];
  if (one === undefined || other === undefined) return list;
  if (one === other) return `${list}/${one}`;
  return `${list}/${Math.min(one, other)}/compare/${Math.max(one, other)}`;
}
