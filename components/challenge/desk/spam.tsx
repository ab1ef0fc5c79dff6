'use client';

import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { ReportView } from '@/lib/schemas/challenge/report';
import { offerOf, type ReportActions, useReportWrite } from './acts';
import { ReportProblems } from './problems';

/** Puts it aside, or brings it back. Nothing is thrown away. */
export function Spam({ report, actions }: { report: ReportView; actions: ReportActions }) {
  const say = useToast();
  const back = offerOf(report, 'bringBack');
  const offer = back ?? offerOf(report, 'setAside');
  const press = back ? 'Not spam' : 'Put aside as spam';
  const onDone = () => say(back ? 'It waits with the others' : 'Put aside as spam');
  const write = useReportWrite(back ? actions.bringBack : actions.setAside, report, { onDone });
  if (!offer?.allowed) return null;
  return (
    <div className="grid gap-3">
      <ReportProblems write={write} report={report} press={press} />
      <div>
        <Button size="sm" pending={write.pending} onClick={() => write.send({})}>
          {press}
        </Button>
      </div>
    </div>
  );
}
