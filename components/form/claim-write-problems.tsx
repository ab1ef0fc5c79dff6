'use client';

import type { ClaimView } from '@/lib/schemas/claim/view';
import { ConflictPanel, type Side } from './conflict-panel';
import { FormProblems } from './form-problems';
import type { ClaimWrite } from './use-claim-write';

type ClaimWriteProblemsProps<Input> = {
  write: ClaimWrite<Input>;
  /** The words of the button that sends it. */
  press: string;
  idPrefix?: string;
  /** What differs, as it stands in theirs and in what is being saved. Absent where nothing can: an addition, a removal. */
  sides?: (theirs: ClaimView) => Side[];
  onTakeTheirs: (theirs: ClaimView) => void;
};

/** Why a write to a claim was not accepted; when somebody moved first, both texts. */
export function ClaimWriteProblems<Input>(props: ClaimWriteProblemsProps<Input>) {
  const { write, press, idPrefix, sides, onTakeTheirs } = props;
  const { theirs } = write;
  return (
    <FormProblems
      state={write}
      press={press}
      idPrefix={idPrefix}
      conflict={
        theirs ? (
          <ConflictPanel
            sides={sides?.(theirs) ?? []}
            pending={write.pending}
            onKeepMine={write.keepMine}
            onTakeTheirs={() => {
              write.settle();
              onTakeTheirs(theirs);
            }}
          />
        ) : undefined
      }
    />
  );
}
