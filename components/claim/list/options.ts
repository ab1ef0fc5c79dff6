import { claimKindLabels, claimKinds, riskLabels, risks } from '@/lib/domain/claim/claim';

/** The kinds and risks of claims, as a filter offers them. */
export const kindOptions = claimKinds.map((value) => ({ value, label: claimKindLabels[value] }));
export const riskOptions = risks.map((value) => ({ value, label: `${riskLabels[value]} risk` }));
