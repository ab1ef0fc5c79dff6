'use client';

import { useState } from 'react';
import { Section } from '@/components/ui/section';
import type { ReportView } from '@/lib/schemas/challenge/report';
import { type OfferedClaim, offerOf, type ReportActions } from './acts';
import { Decided } from './decided';
import { Decision } from './decision';
import { Earlier } from './earlier';
import { Note } from './note';
import { Read } from './read';
import { Reopen } from './reopen';
import { Sent } from './sent';
import { Spam } from './spam';
import { TakeUp } from './take-up';
import { Taking } from './taking';
import { Tie } from './tie';

type Props = {
  report: ReportView;
  me: string;
  actions: ReportActions;
  /** The claims that a tip may be. */
  offered: readonly OfferedClaim[];
};

/** What a reader sent beside what they read, and whatever this person may do with it. */
export function ReportDesk({ report, me, actions, offered }: Props) {
  const isTip = report.kind === 'TIP';
  const [wasDecided] = useState(report.decidedAt !== null);
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
      <div className="grid min-w-0 gap-8">
        <Section strong id="sent" title="What they sent">
          <Sent report={report} />
        </Section>
        {report.read ? (
          <Section strong id="read" title="What they read">
            <Read report={report} read={report.read} />
          </Section>
        ) : null}
      </div>
      <div className="grid min-w-0 gap-8">
        {report.decidedAt ? null : (
          <Section strong id="who" title="Who looks into it">
            <div className="grid gap-4">
              <Taking report={report} me={me} actions={actions} />
              <Spam report={report} actions={actions} />
            </div>
          </Section>
        )}
        <Decided report={report} isNew={!wasDecided} />
        <Reopen report={report} me={me} act={actions.reopen} />
        <Earlier report={report} />
        {isTip && offerOf(report, 'takeUp') ? (
          <Section strong id="take-up" title="The claim that comes of it">
            <TakeUp report={report} offered={offered} act={actions.takeUp} />
          </Section>
        ) : null}
        {offerOf(report, 'decline') ? (
          <Section strong id="decide" title={isTip ? 'If we don’t check it' : 'Decide'}>
            <Decision report={report} me={me} act={actions.decide} />
          </Section>
        ) : null}
        {offerOf(report, 'tie') ? (
          <Section strong id="correct" title="Correct the claim">
            <Tie report={report} act={actions.tie} />
          </Section>
        ) : null}
        <Section strong id="note" title="For the desk alone">
          <Note report={report} me={me} act={actions.note} />
        </Section>
      </div>
    </div>
  );
}
