/** The name of the boxes with which claims are chosen in a list, and what one holds: the id and the version that was seen. */
export const CHOSEN = 'claim';
export const chosenValue = ({ id, version }: { id: string; version: number }): string => `${version} ${id}`;

/** The list that claims are chosen from: where the form leads that was sent without any. */
export const CHOSEN_FROM = 'bulk-claims';

/** The claims that were chosen in a form. */
export const chosenIn = (given: FormData): { claimId: string; version: number }[] =>
  given.getAll(CHOSEN).flatMap((value) => {
    const [version, claimId] = String(value).split(' ');
    return claimId ? [{ claimId, version: Number(version) }] : [];
  });
