/** How a list of claims is sorted. */
export const claimOrders = ['changed', 'due', 'risk', 'oldest'] as const;
export type ClaimOrder = (typeof claimOrders)[number];

export const claimOrderLabels: Record<ClaimOrder, string> = {
  changed: 'Last changed first',
  due: 'Due first',
  risk: 'Highest risk first',
  oldest: 'Waiting longest first',
};
