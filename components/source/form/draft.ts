import { nothingTyped, type PickedSource, sentId, type Unpicked } from '@/components/source/picker/picked';
import type { SourceKind } from '@/lib/domain/source';
import type { SourceView } from '@/lib/schemas/source';

export type RoleDraft = {
  key: string;
  title: string;
  organisation: PickedSource | null;
  /** An organisation that is typed and not chosen or made yet. Older drafts have none. */
  typed?: Unpicked;
  from: string;
  to: string;
};

/** A source while it is being written. Survives JSON. */
export type SourceDraft = {
  kind: SourceKind | '';
  name: string;
  description: string;
  aliases: string[];
  wikidataId: string;
  roles: RoleDraft[];
};

export const emptySource: SourceDraft = {
  kind: '',
  name: '',
  description: '',
  aliases: [],
  wikidataId: '',
  roles: [],
};

/** For editing what is stored. */
export function sourceDraft(source: SourceView): SourceDraft {
  const { kind, name, aliases } = source;
  return {
    ...{ kind, name, aliases },
    description: source.description ?? '',
    wikidataId: source.wikidataId ?? '',
    roles: source.roles.map(({ title, organisation, from, to }, index) => ({
      ...{ key: String(index), title },
      organisation: organisation && { id: organisation.id, name: organisation.name, kind: organisation.kind },
      from: from ?? '',
      to: to ?? '',
    })),
  };
}

/** As the schemas parse it. A kind that was not chosen is sent as it is: the schema refuses it with the right words. */
export const sourceInput = ({ roles, kind, ...draft }: SourceDraft) => ({
  ...draft,
  kind: kind as SourceKind,
  roles: roles.map(({ title, organisation, typed, from, to }) => ({
    ...{ title, from, to },
    organisationId: sentId(organisation, typed),
  })),
});

/** One more role, with a key of its own. */
export const withRole = (draft: SourceDraft): SourceDraft => ({
  ...draft,
  roles: [
    ...draft.roles,
    {
      key: String(1 + Math.max(-1, ...draft.roles.map(({ key }) => Number(key)))),
      title: '',
      organisation: null,
      typed: nothingTyped,
      from: '',
      to: '',
    },
  ],
});
