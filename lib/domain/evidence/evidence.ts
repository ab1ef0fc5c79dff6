export const evidenceTypes = [
  'PRIMARY_DOCUMENT',
  'DATA',
  'IMAGERY',
  'EYEWITNESS',
  'OFFICIAL_STATEMENT',
  'EXPERT',
  'NEWS_REPORT',
  'SOCIAL_MEDIA',
  'OTHER',
] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

export const evidenceTypeLabels: Record<EvidenceType, string> = {
  PRIMARY_DOCUMENT: 'Primary document',
  DATA: 'Data',
  IMAGERY: 'Imagery',
  EYEWITNESS: 'Eyewitness',
  OFFICIAL_STATEMENT: 'Official statement',
  EXPERT: 'Expert',
  NEWS_REPORT: 'News report',
  SOCIAL_MEDIA: 'Social media',
  OTHER: 'Other',
};

/** PUBLIC may reach readers; INTERNAL stays on the desk; RESTRICTED is seen by editors and by who added it. */
export const sensitivities = ['PUBLIC', 'INTERNAL', 'RESTRICTED'] as const;
export type Sensitivity = (typeof sensitivities)[number];
export const sensitivityLabels: Record<Sensitivity, string> = {
  PUBLIC: 'Public',
  INTERNAL: 'Internal to the desk',
  RESTRICTED: 'Restricted to editors',
};

export const evidenceStates = ['ACTIVE', 'CHALLENGED', 'RETRACTED'] as const;
export type EvidenceState = (typeof evidenceStates)[number];
export const evidenceStateLabels: Record<EvidenceState, string> = {
  ACTIVE: 'Holds',
  CHALLENGED: 'Challenged',
  RETRACTED: 'Retracted',
};

export const originalities = ['ORIGINAL', 'DERIVED', 'UNKNOWN'] as const;
export type Originality = (typeof originalities)[number];
export const originalityLabels: Record<Originality, string> = {
  ORIGINAL: 'It comes first-hand',
  DERIVED: 'It repeats something else',
  UNKNOWN: 'Not known yet',
};

export const evidenceStances = ['CORROBORATES', 'CONTRADICTS', 'CONTEXT'] as const;
export type EvidenceStance = (typeof evidenceStances)[number];
export const evidenceStanceLabels: Record<EvidenceStance, string> = {
  CORROBORATES: 'Corroborates',
  CONTRADICTS: 'Contradicts',
  CONTEXT: 'Context',
};

export const strengths = ['STRONG', 'MODERATE', 'WEAK'] as const;
export type Strength = (typeof strengths)[number];
export const strengthLabels: Record<Strength, string> = {
  STRONG: 'Strong',
  MODERATE: 'Moderate',
  WEAK: 'Weak',
};
