export const sourceKinds = [
  'PERSON',
  'ORGANISATION',
  'GOVERNMENT',
  'ARMED_GROUP',
  'NEWS_OUTLET',
  'WIRE_AGENCY',
  'DOCUMENT',
  'DATASET',
  'SOCIAL_ACCOUNT',
  'ANONYMOUS',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindLabels: Record<SourceKind, string> = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  GOVERNMENT: 'Government',
  ARMED_GROUP: 'Armed group',
  NEWS_OUTLET: 'News outlet',
  WIRE_AGENCY: 'Wire agency',
  DOCUMENT: 'Document',
  DATASET: 'Dataset',
  SOCIAL_ACCOUNT: 'Social account',
  ANONYMOUS: 'Anonymous source',
};

/** Sources that publish articles. */
export const isOutlet = (kind: SourceKind): boolean => kind === 'NEWS_OUTLET' || kind === 'WIRE_AGENCY';

/** A role of a source, from when to when, each date as precise as known: "2019", "2019-03", "2019-03-07". */
export type RoleHeld = {
  title: string;
  organisation: string | null;
  from: string | null;
  to: string | null;
};

/**
 * The role in which a source spoke, in words: "spokesperson, Ministry of Defence". Of those held then, the one that began
 * last. Where nobody knows when it was, one that has not ended; where none was held then, null: a later title is no
 * reason to have been believed.
 */
export function roleAt(roles: readonly RoleHeld[], when: string | null): string | null {
  const held = roles
    .filter(({ from, to }) => (when === null ? to === null : startsBy(from, when) && endsAfter(to, when)))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .at(-1);
  if (!held) return null;
  return held.organisation ? `${held.title}, ${held.organisation}` : held.title;
}

/** Two dates are compared as precisely as both are known: "2024" holds every day of it. */
const startsBy = (from: string | null, when: string) =>
  from === null || alike(from, when) <= alike(when, from);

const endsAfter = (to: string | null, when: string) => to === null || alike(to, when) >= alike(when, to);

const alike = (date: string, other: string): string => date.slice(0, other.length);
