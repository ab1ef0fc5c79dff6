import type { Metadata } from 'next';
import { Suspense } from 'react';
import { CompareVersions } from '@/components/article/versions/compare';
import { VersionList } from '@/components/article/versions/list';
import { TextDifference } from '@/components/text/difference';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { Section } from '@/components/ui/section';
import { RowsSkeleton } from '@/components/ui/waiting/rows-skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import { sizeInWords, sizeOf } from '@/lib/domain/text/difference/telling';
import type { ArticleView } from '@/lib/schemas/article';
import { ListVersions, type VersionCard, type VersionView } from '@/lib/schemas/article/version';
import { getArticle } from '@/lib/services/article/articles';
import { getVersion, listVersions, listWaiting } from '@/lib/services/article/versions';
import { read } from '../../../reading';
import { comparedIn, cursorIn, versionsAt } from './address';
import { changeInWords, differenceOf } from './texts';

export const metadata: Metadata = { title: 'Versions' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The versions of an article, and what changed from one to another. */
export default function VersionsPage(props: Props) {
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the versions" />}>
      <Versions {...props} />
    </Suspense>
  );
}

/** So many have their change said in the list: each text is read for it. */
const LISTED = 20;

async function Versions({ params, searchParams }: Props) {
  const [{ id }, asked, actor] = await Promise.all([params, searchParams, currentActor()]);
  const [here, cursor] = [versionsAt(id), cursorIn(asked)];
  const article = read(await getArticle(actor, { articleId: id }), here);
  const input = ListVersions.parse({ articleId: id, cursor, limit: LISTED });
  const { items, next } = read(await listVersions(actor, input), here);
  const texts = await textsOf(actor, id, items);
  const waiting = read(await listWaiting(actor, { articleId: id }), here).items;
  const sequences = items.map(({ sequence }) => sequence);
  return (
    <div className="grid gap-6">
      <Head article={article} />
      {waiting.some(({ state }) => state === 'ALTERED') ? <Waiting articleId={id} /> : null}
      <VersionList
        newest={article.text.sequence}
        versions={texts.map((version, n) => listed(id, version, texts[n + 1], cursor))}
      />
      <Pagination
        label="Versions"
        newer={cursor ? versionsAt(id) : undefined}
        newerLabel="Newest"
        older={next ? versionsAt(id, { cursor: next }) : undefined}
      />
      <Difference article={article} texts={texts} compared={comparedIn(asked, sequences)} cursor={cursor} />
    </div>
  );
}

async function textsOf(
  actor: Actor,
  articleId: string,
  items: readonly VersionCard[],
): Promise<VersionView[]> {
  const texts: VersionView[] = [];
  for (const { id: versionId } of items)
    texts.push(read(await getVersion(actor, { articleId, versionId }), versionsAt(articleId)));
  return texts;
}

function listed(articleId: string, version: VersionView, before: VersionView | undefined, cursor?: string) {
  if (!before) return { version, change: '', difference: null };
  const compared = { from: before.sequence, to: version.sequence };
  return {
    version,
    change: changeInWords(before, version),
    difference: versionsAt(articleId, { cursor, compared }),
  };
}

function Head({ article: { id, title } }: { article: ArticleView }) {
  const crumbs = [
    { label: 'Articles', href: '/desk/articles' },
    { label: title, href: `/desk/articles/${id}` },
    { label: 'Versions' },
  ];
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader
        size="tool"
        title="Versions"
        lede="Each version stays as it came. Drafts follow the newest; what was published keeps the one it was made from."
        actions={<ButtonLink href={`${versionsAt(id)}/new`}>Give a new version</ButtonLink>}
      />
    </>
  );
}

function Waiting({ articleId }: { articleId: string }) {
  return (
    <Notice
      tone="warning"
      title="Passages wait for somebody to read them"
      actions={
        <ButtonLink size="sm" href={`/desk/articles/${articleId}?waiting=1`}>
          Look at them
        </ButtonLink>
      }
    >
      <p>Their words changed in the newest version.</p>
    </Notice>
  );
}

type DifferenceProps = {
  article: ArticleView;
  texts: readonly VersionView[];
  compared: { from: number; to: number } | null;
  cursor: string | undefined;
};

function Difference({ article, texts, compared, cursor }: DifferenceProps) {
  const before = texts.find(({ sequence }) => sequence === compared?.from);
  const after = texts.find(({ sequence }) => sequence === compared?.to);
  if (!before || !after)
    return (
      <EmptyState title="One version so far">
        When the article changes, the difference stands here.
      </EmptyState>
    );
  const parts = differenceOf(before, after);
  return (
    <Section strong id="difference" title="What changed" aside={sizeInWords(sizeOf(parts))}>
      <div className="grid gap-6">
        <CompareVersions
          key={`${before.sequence} ${after.sequence}`}
          action={versionsAt(article.id)}
          sequences={texts.map(({ sequence }) => sequence)}
          from={before.sequence}
          to={after.sequence}
          cursor={cursor}
        />
        <TextDifference parts={parts} lang={article.language} dir={article.direction} />
      </div>
    </Section>
  );
}
