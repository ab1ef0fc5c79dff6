import type { Metadata } from 'next';
import { AgreementFilters } from '@/components/figures/agreement-filters';
import { ConfusionMatrix } from '@/components/figures/confusion';
import { Measures, PairsTable } from '@/components/figures/measures';
import { FiguresNav } from '@/components/figures/nav';
import { countWords, manyWords } from '@/components/figures/words';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import { Paging } from '@/lib/schemas/primitives';
import { type AgreementView, AskAgreement } from '@/lib/schemas/review/agreement';
import { getArticle, listArticles } from '@/lib/services/article/articles';
import { getAgreement } from '@/lib/services/review/agreement';
import { addressWith, askedOf, queryOf, type SearchParams } from '../asked-for';
import { read } from '../reading';

export const metadata: Metadata = { title: 'Agreement' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and filters and charts work without. */
export const instant = false;

const PAGE = '/desk/agreement';

/** How far reviewers agree. */
export default async function AgreementPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = askedOf(AskAgreement, await searchParams);
  const actor = await currentActor();
  const found = read(await getAgreement(actor, asked), addressWith(PAGE, queryOf(asked)));
  const narrowed = Object.values(asked).some((value) => value !== undefined);
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="Agreement"
        lede="How far reviewers agree before they know what others found."
      />
      <FiguresNav current={PAGE} editor={actor.role === 'EDITOR'} />
      <AgreementFilters
        key={addressWith(PAGE, queryOf(asked))}
        asked={asked}
        articles={await articlesFor(actor, asked)}
        clear={narrowed ? PAGE : null}
      />
      <p className="max-w-measure">{countedWords(found)}</p>
      <Section id="measures" title="How far they agree">
        <Measures agreement={found} />
      </Section>
      <Section id="confusion" title="Which verdicts stand side by side">
        {found.confusion.n > 0 ? (
          <ConfusionMatrix confusion={found.confusion} />
        ) : (
          <p className="text-ink-muted">No claim has two opinions.</p>
        )}
      </Section>
      <Section id="pairs" title="Two by two">
        <PairsTable pairs={found.pairs} />
      </Section>
    </div>
  );
}

/** Which rounds count, and how many there are. */
function countedWords({ opinions, rounds, people, cut, most }: AgreementView): string {
  const all = `${manyWords(opinions, 'sealed first opinion')} by ${manyWords(people, 'person', 'people')} in ${manyWords(rounds, 'round')}.`;
  const which =
    'Only rounds that have concluded count, also those that an editor still decides, of claims that you may see. What somebody amended later does not.';
  return cut
    ? `${all} ${which} There are more: the last ${countWords(most)} opinions count.`
    : `${all} ${which}`;
}

/** The newest articles to choose from, and the one that was chosen. */
async function articlesFor(actor: Actor, { articleId }: AskAgreement) {
  const listed = await listArticles(actor, Paging.parse({}));
  const articles = listed.ok ? listed.value.items.map(({ id, title }) => ({ id, title })) : [];
  if (!articleId || articles.some(({ id }) => id === articleId)) return articles;
  const chosen = await getArticle(actor, { articleId });
  return chosen.ok ? [{ id: articleId, title: chosen.value.title }, ...articles] : articles;
}
