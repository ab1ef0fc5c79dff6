import Form from 'next/form';
import { Button, ButtonLink } from '@/components/ui/button';
import { FilterChoice, FilterText } from '@/components/ui/field/filter-fields';
import { claimKindLabels, claimKinds } from '@/lib/domain/claim/claim';
import { periods } from '@/lib/domain/figures/weeks';
import type { AskAgreement } from '@/lib/schemas/review/agreement';

type Props = {
  asked: AskAgreement;
  articles: readonly { id: string; title: string }[];
  /** Where nothing is filtered; null where nothing is. */
  clear: string | null;
};

/** Which rounds count. A form that asks by address, so that it works without a script and can be shared. */
export function AgreementFilters({ asked, articles, clear }: Props) {
  return (
    <search>
      <Form
        action="/desk/agreement"
        aria-label="Filter rounds"
        className="grid grid-cols-2 items-center gap-x-3 gap-y-2.5 lg:flex lg:flex-wrap"
      >
        <FilterChoice
          className="min-w-0 lg:w-44"
          name="weeks"
          label="Period"
          all="All time"
          value={asked.weeks}
          options={weekOptions}
        />
        <FilterChoice
          className="min-w-0 lg:w-44"
          name="kind"
          label="Kind"
          all="Every kind"
          value={asked.kind}
          options={kindOptions}
        />
        <FilterChoice
          className="min-w-0 lg:w-44"
          name="articleId"
          label="Article"
          all="Every article"
          value={asked.articleId}
          options={articles.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <FilterText name="tag" label="Tag" value={asked.tag} className="lg:w-36" />
        <div className="col-span-2 flex gap-2">
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

const weekOptions = periods.map((weeks) => ({ value: String(weeks), label: `Last ${weeks} weeks` }));
const kindOptions = claimKinds.map((value) => ({ value, label: claimKindLabels[value] }));
