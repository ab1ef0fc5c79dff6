import type { Metadata } from 'next';
import { cache, Suspense } from 'react';
import { PageCheck } from '@/components/article/check/check';
import { ArticleHead } from '@/components/article/head';
import type { WorkbenchActions } from '@/components/workbench/actions';
import { WorkbenchSkeleton } from '@/components/workbench/skeleton';
import { spanInAddress, type WorkbenchView } from '@/components/workbench/view';
import { Workbench } from '@/components/workbench/workbench';
import { currentActor } from '@/lib/auth/current-actor';
import { select } from '@/lib/domain/passage/anchoring';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import type { ArticleView } from '@/lib/schemas/article';
import { getArticle } from '@/lib/services/article/articles';
import { getCheck } from '@/lib/services/article/checks';
import { listWaiting } from '@/lib/services/article/versions';
import { moveAction, submitClaimsAction } from '../../claims/[id]/actions';
import { draftActions } from '../../claims/[id]/edit/draft-actions';
import {
  draftClaimAction,
  listClaimsAction,
  readClaimAction,
  similarClaimsAction,
} from '../../claims/new/actions';
import { Watching } from '../../inbox/watching';
import { read } from '../../reading';
import { ProvideSources } from '../../sources/provide-sources';
import { askForCheckAction, getCheckAction, spanInNewestAction } from '../actions';

type Params = Promise<{ id: string }>;
type Search = Promise<{ claim?: string | string[]; new?: string | string[]; waiting?: string | string[] }>;
type Props = { params: Params; searchParams: Search };

const actions: WorkbenchActions = {
  ...draftActions,
  draft: draftClaimAction,
  similar: similarClaimsAction,
  list: listClaimsAction,
  read: readClaimAction,
  inNewest: spanInNewestAction,
  move: moveAction,
  submitMany: submitClaimsAction,
};

const articleFor = cache(async (articleId: string) => getArticle(await currentActor(), { articleId }));

const checkFor = async (articleId: string) => getCheck(await currentActor(), { articleId });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleFor((await params).id);
  return { title: article.ok ? article.value.title : 'Article' };
}

export default function WorkbenchPage(props: Props) {
  return (
    <Suspense fallback={<WorkbenchSkeleton />}>
      <Article {...props} />
    </Suspense>
  );
}

async function Article({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const here = `/desk/articles/${id}`;
  const [found, looked] = await Promise.all([articleFor(id), checkFor(id)]);
  const [article, check] = [read(found, here), read(looked, here)];
  const waiting = read(await listWaiting(await currentActor(), { articleId: id }), here);
  return (
    <div className="grid gap-6">
      <ArticleHead
        article={article}
        watching={<Watching subject="ARTICLE" subjectId={id} name="this article" />}
      />
      {article.url === null ? null : (
        <PageCheck articleId={id} check={check} ask={askForCheckAction} read={getCheckAction} />
      )}
      <ProvideSources>
        <Workbench
          key={article.text.versionId}
          article={article}
          waiting={waiting.items}
          initial={viewAsked(article, asked)}
          actions={actions}
        />
      </ProvideSources>
    </div>
  );
}

/** What the address asks to stand beside the text; the list of claims for anything that it can't mean. */
function viewAsked(article: ArticleView, asked: Awaited<Search>): WorkbenchView {
  const [claimId] = [asked.claim].flat();
  if (claimId) return { mode: 'claim', claimId };
  if (asked.waiting) return { mode: 'waiting' };
  const span = spanInAddress([asked.new].flat()[0]);
  const passage = span && select(indexCodePoints(article.text.text), span);
  return passage?.ok ? { mode: 'new', passage: passage.value, form: 0 } : { mode: 'list' };
}
