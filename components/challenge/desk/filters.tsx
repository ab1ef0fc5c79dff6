import Form from 'next/form';
import { kindWords } from '@/components/challenge/words';
import { Button, ButtonLink } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/field/checkbox';
import { FilterChoice } from '@/components/ui/field/filter-fields';
import { reportKinds } from '@/lib/domain/challenge/challenge';
import type { ListReports } from '@/lib/schemas/challenge/report';

type Props = Pick<ListReports, 'state' | 'kind' | 'claimId' | 'mine'> & { clear: string | null };

const kinds = reportKinds.map((kind) => ({ value: kind.toLowerCase(), label: kindWords[kind] }));

/** Narrows what readers sent. A form that asks by address, so that it works without a script and can be shared. */
export function ReportFilterForm({ state, kind, claimId, mine, clear }: Props) {
  return (
    <search>
      <Form
        action="/desk/readers"
        aria-label="Filter what readers sent"
        className="flex flex-wrap items-center gap-x-3 gap-y-2.5"
      >
        <input type="hidden" name="state" value={state.toLowerCase()} />
        {claimId ? <input type="hidden" name="claimId" value={claimId} /> : null}
        <FilterChoice
          name="kind"
          label="Kind"
          all="Errors and claims"
          options={kinds}
          value={kind?.toLowerCase()}
          className="w-52"
        />
        <Checkbox name="mine" value="true" defaultChecked={mine ?? false} label="Taken by me" />
        <div className="flex gap-2">
          <Button type="submit">Filter</Button>
          {clear ? (
            <ButtonLink href={clear} variant="quiet">
              Clear
            </ButtonLink>
          ) : null}
        </div>
      </Form>
    </search>
  );
}
