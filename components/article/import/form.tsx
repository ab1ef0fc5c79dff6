'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { emptyMasthead, type MastheadDraft, mastheadInput } from '@/components/article/masthead/draft';
import { MastheadFields } from '@/components/article/masthead/fields';
import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft-notice';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useDraft } from '@/components/form/use-draft';
import { type SubmitState, useSubmit } from '@/components/form/use-submit';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ArticleView, ImportArticleInput } from '@/lib/schemas/article';
import { type ContentDraft, ContentField } from './content-field';
import { sizeOf, tooLarge } from './read-file';

type ImportFormProps = { importArticle: Action<ImportArticleInput, ArticleView> };

type Written = { text: ContentDraft; masthead: MastheadDraft };

const draftKey = 'article:new';
const blank: Written = { text: { way: 'TEXT', content: '', fileName: '' }, masthead: emptyMasthead };

/** Takes an article in: its text, and what is said about it. The same text twice is offered as the article that is there. */
export function ImportForm({ importArticle }: ImportFormProps) {
  const router = useRouter();
  const draft = useDraft(draftKey, blank);
  const { text, masthead } = draft.value;
  const sending = useSubmit(importArticle, {
    draftKey,
    onDone: (article) => router.push(`/desk/articles/${article.id}`),
  });
  const send = (separate: boolean) => {
    if (tooLarge(sizeOf(text.content))) return document.getElementById('field-content')?.focus();
    sending.submit({ ...contentInput(text), ...mastheadInput(masthead), separate });
  };
  function submitted(event: FormEvent) {
    event.preventDefault();
    send(false);
  }
  return (
    <form noValidate className="grid max-w-3xl gap-8" onKeyDown={sendByKeys} onSubmit={submitted}>
      <DraftNotice draft={draft} what="This article" />
      <ContentField
        value={text}
        onChange={(next) => draft.set((last) => ({ ...last, text: next }))}
        error={sending.issueFor('content') ?? sending.issueFor('fileName')}
      />
      <Section id="masthead" title="About the article">
        <MastheadFields
          value={masthead}
          onChange={(next) => draft.set((last) => ({ ...last, masthead: next }))}
          issueFor={sending.issueFor}
          filled={text.way !== 'TEXT'}
        />
      </Section>
      <FormProblems
        state={sending}
        press="Import"
        duplicate={<Known state={sending} onSeparate={() => send(true)} />}
      />
      <SubmitButton {...sendKeys} pending={sending.pending} className="w-fit">
        Import
      </SubmitButton>
    </form>
  );
}

const contentInput = ({ way, content, fileName }: ContentDraft) =>
  way === 'FILE' ? { content, fileName } : { content, format: way };

function Known({ state, onSeparate }: { state: SubmitState; onSeparate: () => void }) {
  const refusal = state.refusal?.refusal;
  if (refusal?.kind !== 'duplicate') return null;
  return (
    <Notice
      tone="warning"
      announce
      title={refusal.message}
      actions={
        <>
          <ButtonLink size="sm" variant="primary" href={refusal.existing.href}>
            Open “{refusal.existing.label}”
          </ButtonLink>
          <Button size="sm" pending={state.pending} onClick={onSeparate}>
            Store it separately
          </Button>
        </>
      }
    >
      <p>Store it separately when another paper printed the same words, as with wire copy.</p>
    </Notice>
  );
}
