'use client';

import Link from 'next/link';
import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Select } from '@/components/ui/field/select';
import { useToast } from '@/components/ui/toast';
import { correctionKindLabels } from '@/lib/domain/publication/publication';
import type { ReportView, TieCorrection } from '@/lib/schemas/challenge/report';
import { offerOf, useReportWrite } from './acts';
import { ReportProblems } from './problems';

type Props = { report: ReportView; act: Action<TieCorrection, ReportView> };

/** From a challenge that was upheld to the correction: the claim is reopened, published again, and then named here. */
export function Tie({ report, act }: Props) {
  const corrections = report.changes.flatMap(({ kind, ...change }) => (kind ? [{ ...change, kind }] : []));
  return (
    <div className="grid gap-4">
      <Corrected report={report} />
      {report.claim && report.corrected === null ? <Reopen claimId={report.claim.id} /> : null}
      {corrections.length > 0 && offerOf(report, 'tie')?.allowed ? (
        <Choosing report={report} act={act} options={corrections.map(optionOf)} />
      ) : null}
    </div>
  );
}

function Corrected({ report: { corrected, read } }: { report: ReportView }) {
  if (corrected === null || !read) return null;
  return (
    <p>
      {'It led to '}
      <Link href={`/claims/${read.slug}/versions/${corrected}`} className="link">
        {`version ${corrected}`}
      </Link>
      . Its sender finds the correction at the receipt.
    </p>
  );
}

const Reopen = ({ claimId }: { claimId: string }) => (
  <div className="grid gap-3">
    <p>
      Reopen the claim, correct it and publish it again. Where readers should know whom they owe it to, begin
      the correction’s note with “After a reader’s challenge”.
    </p>
    <div>
      <ButtonLink href={`/desk/claims/${claimId}`}>Go to the claim</ButtonLink>
    </div>
  </div>
);

type Option = { value: string; label: string };

const optionOf = ({
  sequence,
  kind,
}: {
  sequence: number;
  kind: keyof typeof correctionKindLabels;
}): Option => ({
  value: String(sequence),
  label: `Version ${sequence}, ${correctionKindLabels[kind].toLowerCase()}`,
});

function Choosing({ report, act, options }: Props & { options: readonly Option[] }) {
  const say = useToast();
  const [sequence, choose] = useState(options[0]?.value ?? '');
  const write = useReportWrite(act, report, { onDone: () => say('Saved') });
  const press = 'This correction came of it';
  return (
    <form
      noValidate
      aria-label="The correction that came of it"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        write.send({ sequence: Number(sequence) });
      }}
    >
      <Field name="sequence" idPrefix="tie" label="Correction" error={write.issueFor('sequence')}>
        {(control) => (
          <Select
            {...control}
            options={options}
            value={sequence}
            onChange={(event) => choose(event.target.value)}
          />
        )}
      </Field>
      <ReportProblems write={write} report={report} press={press} idPrefix="tie" />
      <div>
        <Button type="submit" variant="primary" pending={write.pending}>
          {press}
        </Button>
      </div>
    </form>
  );
}
