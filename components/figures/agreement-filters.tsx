import { kindOptions } from '@/components/claim/list/options';
import { FilterChoice, FilterText } from '@/components/ui/field/filter-fields';
import { FilterForm } from '@/components/ui/field/filter-form';
import { periods } from '@/lib/domain/figures/weeks';
import type { AskAgreement } from '@/lib/schemas/review/agreement';

type Props = {
  asked: AskAgreement;
  articles: readonly { id: string; title: string }[];
  /** Where nothing is filtered; null where nothing is. */
  clear: string | null;
};

/** Which rounds count. */
export function AgreementFilters({ asked, articles, clear }: Props) {
  return (
    <FilterForm action="/desk/agreement" label="Filter rounds" clear={clear}>
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
    </FilterForm>
  );
}

const weekOptions = periods.map((weeks) => ({ value: String(weeks), label: `Last ${weeks} weeks` }));
