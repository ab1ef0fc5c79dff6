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
