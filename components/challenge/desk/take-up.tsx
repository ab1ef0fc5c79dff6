'use client';

import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { Button, ButtonLink } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { useToast } from '@/components/ui/toast';
import type { ReportView, TakeUpTip } from '@/lib/schemas/challenge/report';
import { type OfferedClaim, offerOf, useReportWrite } from './acts';
import { ReportProblems } from './problems';

type Props = {
  report: ReportView;
  offered: readonly OfferedClaim[];
  act: Action<TakeUpTip, ReportView>;
};

/** A tip becomes a draft, or is a claim that stands there already. */
export function TakeUp({ report, offered, act }: Props) {
  const say = useToast();
  const [claimId, choose] = useState('');
  const write = useReportWrite(act, report, { onDone: () => say('Taken up') });
  const offer = offerOf(report, 'takeUp');
  if (!offer?.allowed) return <p className="text-ink-muted">{offer?.because.join(' ')}</p>;
  return (
    <div className="grid gap-4">
      <div>
        <ButtonLink href={`/desk/claims/new?tip=${report.id}`}>Draft a claim from it</ButtonLink>
      </div>
      {offered.length > 0 ? (
        <form
          noValidate
          aria-label="The claim that it is"
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            write.send({ claimId });
          }}
        >
          <ChoiceGroup
            name="claimId"
            legend="Or is it one of these?"
            choices={offered.map(({ id, statement }) => ({ value: id, label: <bdi>{statement}</bdi> }))}
            value={claimId}
            onValueChange={choose}
            {...(write.issueFor('claimId') === undefined ? {} : { error: write.issueFor('claimId') ?? '' })}
          />
          <ReportProblems write={write} report={report} press="This claim came of it" />
          <div>
            <Button type="submit" variant={report.takenBy ? 'primary' : 'secondary'} pending={write.pending}>
              This claim came of it
            </Button>
          </div>
        </form>
      ) : null}
    </div>
  );
}
