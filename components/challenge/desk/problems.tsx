'use client';

import { useRouter } from 'next/navigation';
import { stateLabel } from '@/components/challenge/words';
import { ConflictPanel, type Side } from '@/components/form/conflict-panel';
import { FormProblems } from '@/components/form/form-problems';
import type { ReportView } from '@/lib/schemas/challenge/report';
import type { ReportWrite } from './acts';

type Props = {
  write: Omit<ReportWrite<never>, 'send'>;
  /** As it was when the page was drawn. */
  report: ReportView;
  press: string;
  idPrefix?: string;
  /** What was typed, beside what stands there now. */
  sides?: (theirs: ReportView) => Side[];
  onTakeTheirs?: (theirs: ReportView) => void;
};

/** Why an act was refused; where a colleague moved first, how it stands now, and the choice. */
export function ReportProblems({ write, report, press, idPrefix, sides, onTakeTheirs }: Props) {
  const router = useRouter();
  const { theirs } = write;
  return (
    <FormProblems
      state={write}
      press={press}
      {...(idPrefix === undefined ? {} : { idPrefix })}
      conflict={
        theirs ? (
          <ConflictPanel
            sides={[...standing(theirs, report), ...(sides?.(theirs) ?? [])]}
            pending={write.pending}
            onKeepMine={write.keepMine}
            onTakeTheirs={() => {
              write.settle();
              onTakeTheirs?.(theirs);
              router.refresh();
            }}
          />
        ) : undefined
      }
    />
  );
}

const standing = (theirs: ReportView, yours: ReportView): Side[] => [
  {
    label: 'Where it stands',
    theirs: stateLabel(theirs.kind, theirs.state),
    yours: stateLabel(yours.kind, yours.state),
  },
  { label: 'Who has it', theirs: theirs.takenBy?.name ?? 'nobody', yours: yours.takenBy?.name ?? 'nobody' },
];
