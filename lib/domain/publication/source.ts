import type { PublicSourceRef } from './parts/refs';
import { sourceRef } from './passages';
import type { PublicSourceSnapshot } from './publication';

export type SourceFacts = PublicSourceRef & {
  description: string | null;
  aliases: readonly string[];
  wikidataId: string | null;
  roles: readonly { title: string; organisation: string | null; from: string | null; to: string | null }[];
};

/**
 * The public page of a source, without the claims that mention it. Of an anonymous source readers get the descriptor
 * alone: an alias, a role or a Wikidata id would say who it is.
 */
export function sourceSnapshot(source: SourceFacts): PublicSourceSnapshot {
  const known = source.kind === 'ANONYMOUS' ? nothing : source;
  return {
    format: 'sourceline.source.1',
    source: {
      ...sourceRef(source),
      description: known.description,
      aliases: [...known.aliases],
      wikidataId: known.wikidataId,
      roles: known.roles.map(({ title, organisation, from, to }) => ({ title, organisation, from, to })),
    },
  };
}

const nothing = { description: null, aliases: [], wikidataId: null, roles: [] } as const;
