'use client';

import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { ReportView } from '@/lib/schemas/challenge/report';
import { offerOf, type ReportActions, useReportWrite } from './acts';
import { ReportProblems } from './problems';

type Props = { report: ReportView; me: string; actions: ReportActions };

/** Who looks into it. One button, so that focus stays where it was pressed. */
export function Taking({ report, me, actions }: Props) {
  const say = useToast();
  const isMine = report.takenBy?.id === me;
  const gives = isMine && offerOf(report, 'giveBack') !== undefined;
  const offer = offerOf(report, gives ? 'giveBack' : 'take');
  const press = gives ? 'Give it back' : report.takenBy ? 'Take it over' : 'Take it';
  const onDone = () => say(gives ? 'It waits for somebody again' : 'It is yours');
  const write = useReportWrite(gives ? actions.giveBack : actions.take, report, { onDone });
  return (
    <div className="grid gap-3">
      <Who report={report} isMine={isMine} />
      <ReportProblems write={write} report={report} press={press} />
      {offer?.allowed ? (
        <div>
          <Button
            variant={gives ? 'secondary' : 'primary'}
            pending={write.pending}
            onClick={() => write.send({})}
          >
            {press}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Who({ report: { takenBy, state }, isMine }: { report: ReportView; isMine: boolean }) {
  if (state === 'SPAM') return <p>It was put aside as spam. Its sender is told no more than that it came.</p>;
  if (isMine) return <p>You have taken it.</p>;
  if (!takenBy) return <p>Nobody has taken it.</p>;
  return (
    <p>
      <bdi>{takenBy.name}</bdi> has taken it.
    </p>
  );
}
