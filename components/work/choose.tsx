import { CHOSEN, chosenValue } from './chosen';

type Chosen = { id: string; version: number; statement: string };

/** Chooses a claim of a list for the form of that name: with the version that is shown. It stands at the start of what is around it. */
export const Choose = ({ claim, form }: { claim: Chosen; form: string }) => (
  <label className="absolute start-0 top-0 z-10 flex size-8 items-start justify-start p-1 pointer-coarse:size-11">
    <span className="sr-only">
      Choose “<bdi>{claim.statement}</bdi>”
    </span>
    <input type="checkbox" name={CHOSEN} value={chosenValue(claim)} form={form} className="size-5" />
  </label>
);
