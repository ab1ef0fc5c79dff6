'use client';

import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { ConflictPanel } from '@/components/form/conflict-panel';
import { currentIn } from '@/components/form/current';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { directionOf } from '@/lib/domain/text/text';
import { ArticleView, type EditArticle } from '@/lib/schemas/article';
import { type MastheadDraft, mastheadDraft, mastheadInput } from './draft';
import { MastheadFields } from './fields';

type MastheadFormProps = {
  article: ArticleView;
  edit: Action<z.input<typeof EditArticle>, ArticleView>;
};

type Written = { version: number; masthead: MastheadDraft };

/** Changes what is said about an article; its text never changes. */
export function MastheadForm({ article, edit }: MastheadFormProps) {
  const router = useRouter();
  const draftKey = `article:${article.id}`;
  const draft = useDraft<Written>(draftKey, { version: article.version, masthead: mastheadDraft(article) });
  const { version, masthead } = draft.value;
  const back = `/desk/articles/${article.id}`;
  const sending = useSubmit(edit, { draftKey, onDone: () => router.push(back) });
  const theirs = currentIn(sending.refusal, ArticleView);
  function send(over: number) {
    const { outletId, direction, ...input } = mastheadInput(masthead);
    const written = direction || directionOf(masthead.language);
    sending.submit({
      ...input,
      outletId: outletId ?? 'none',
      direction: written,
      articleId: article.id,
      version: over,
    });
  }
  return (
    <form
      noValidate
      className="grid max-w-3xl gap-6"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        send(version);
      }}
    >
      <DraftNotice draft={draft} what="This change" />
      <MastheadFields
        value={masthead}
        onChange={(next) => draft.set((last) => ({ ...last, masthead: next }))}
        issueFor={sending.issueFor}
      />
      <FormProblems
        state={sending}
        press="Save"
        conflict={
          theirs ? (
            <ConflictPanel
              sides={sides(mastheadDraft(theirs), masthead)}
              pending={sending.pending}
              onKeepMine={() => send(theirs.version)}
              onTakeTheirs={() => {
                sending.settle();
                draft.set({ version: theirs.version, masthead: mastheadDraft(theirs) });
              }}
            />
          ) : undefined
        }
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={sending.pending}>
          Save
        </SubmitButton>
        <ButtonLink variant="quiet" href={back} onClick={draft.discard}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

const labels = {
  title: 'Title',
  byline: 'Byline',
  url: 'Address',
  publishedAt: 'Published',
  language: 'Language',
  direction: 'Direction',
  display: 'What readers may see',
} as const satisfies Partial<Record<keyof MastheadDraft, string>>;

function sides(theirs: MastheadDraft, yours: MastheadDraft) {
  const keys = Object.keys(labels) as (keyof typeof labels)[];
  const outlet = { label: 'Outlet', theirs: theirs.outlet?.name ?? '', yours: yours.outlet?.name ?? '' };
  return [...keys.map((key) => ({ label: labels[key], theirs: theirs[key], yours: yours[key] })), outlet];
}
