import { kindWords } from '@/components/challenge/words';
import { Checkbox } from '@/components/ui/field/checkbox';
import { FilterChoice } from '@/components/ui/field/filter-fields';
import { FilterForm } from '@/components/ui/field/filter-form';
import { reportKinds } from '@/lib/domain/challenge/challenge';
import type { ListReports } from '@/lib/schemas/challenge/report';

type Props = Pick<ListReports, 'state' | 'kind' | 'claimId' | 'mine'> & { clear: string | null };

const kinds = reportKinds.map((kind) => ({ value: kind.toLowerCase(), label: kindWords[kind] }));

/** Narrows what readers sent. */
export function ReportFilterForm({ state, kind, claimId, mine, clear }: Props) {
  return (
    <FilterForm action="/desk/readers" label="Filter what readers sent" clear={clear} inRow>
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
    </FilterForm>
  );
}
