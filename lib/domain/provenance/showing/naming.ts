import { articleNode, keyOf, type Node, sourceNode } from '../input';
import type { Named } from './shown';
import type { Seen } from './side';

/** What stands in the place of a name that readers may not have. */
export const NOT_PUBLIC: Named = { label: 'Not public', about: null };
const NOT_NAMED: Named = { label: 'Not named', about: 'spoke on deep background' };

/** A report: evidence by its title, an attribution by the article that it stands in and whom that names. */
export function reportName({ input, names, isUnspoken }: Seen): (report: string) => Named {
  const attributions = new Map(input.attributions.map((a) => [`attribution:${a.id}`, a]));
  return (report) => {
    const attribution = attributions.get(report);
    if (!attribution) return names.of.get(report) ?? NOT_PUBLIC;
    const { articleId, speaker, sourceId } = attribution;
    const { label, about } = names.of.get(keyOf(articleNode(articleId))) ?? NOT_PUBLIC;
    const source = sourceId === null ? undefined : names.of.get(keyOf(sourceNode(sourceId)));
    const said =
      speaker === 'NONE'
        ? 'in its own words'
        : isUnspoken(report) || !source
          ? 'naming nobody'
          : `quoting ${source.label}`;
    return { label, about: about === null ? said : `${about}, ${said}` };
  };
}

/**
 * An origin by its source, or by what it is where it has none. One that only those lead to of whom readers are not told has
 * no name. `members`: all that is one in it.
 */
export function originName(seen: Seen, origin: number): Named & { members: string[] } {
  const { nodes, reports } = seen.tally.origins[origin] ?? { nodes: [], reports: [] };
  if (reports.every(seen.isUnspoken)) return { ...NOT_NAMED, members: [] };
  const merged = new Set(
    seen.input.sources.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [keyOf(sourceNode(id))])),
  );
  const named = nodes.filter((node) => seen.isNamed(node) && !merged.has(keyOf(node)));
  const sources = named.filter(({ kind }) => kind === 'source');
  const shown = sources.length > 0 ? sources : named;
  const [first, ...others] = shown.flatMap((node) => seen.names.of.get(keyOf(node)) ?? []);
  if (!first) return { ...NOT_PUBLIC, members: [] };
  if (others.length === 0) return { ...first, members: [] };
  const members = [first, ...others].map(({ label, about }) =>
    about && sources.length === 0 ? `${label} (${about})` : label,
  );
  return { label: first.label, about: inAll(shown, sources.length > 0), members };
}

const inAll = ({ length }: readonly Node[], areSources: boolean): string =>
  areSources ? `${length} sources that may be one` : `one story in ${length} places`;
