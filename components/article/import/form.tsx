'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { MastheadFields } from '@/components/article/masthead/fields';
import { FromYourBrowser } from '@/components/article/sent/from-your-browser';
import { SentNotice } from '@/components/article/sent/notice';
import { useSent } from '@/components/article/sent/use-sent';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import type { SubmitState } from '@/components/form/use-submit';
import { Button, ButtonLink } from '@/components/ui/button';
import { fieldId } from '@/components/ui/field/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ContentWay } from './content';
import { ContentField } from './content-field';
import { ReadingPane } from './reading-pane';
import { sizeOf, tooLarge } from './sizes';
import { type ImportActions, newArticleKey, useImport } from './use-import';

/** What the button says before anything was read: an address and a file are shown before they are stored. */
const pressUnread: Record<ContentWay, string> = {
  TEXT: 'Import',
  HTML: 'Import',
  ADDRESS: 'Read the page',
  FILE: 'Read the file',
};

/**
 * Takes an article in: its text, or the page that it is fetched from, what was left out and guessed in reading it, and what is
 * said about it. The same text twice is offered as the article that is there.
 */
export function ImportForm({ bookmarklet, ...actions }: ImportActions & { bookmarklet: string }) {
  const router = useRouter();
  const coming = useImport(actions, (article) => router.push(`/desk/articles/${article.id}`));
  const { draft, seen, state, issueFor } = coming;
  const sent = useSent(newArticleKey, coming.receive);
  const { text, masthead } = draft.value;
  const isToBeFetched = text.way === 'ADDRESS' && !seen;
  // It is read as it is chosen, so what is wrong with it is said there, and not down here where nobody pressed anything.
  const isFileRefused = coming.wrong?.path === 'file';
  const press = seen ? 'Import' : pressUnread[text.way];
  function send(event: FormEvent) {
    event.preventDefault();
    const refused = isFileRefused ? 'file' : tooLarge(sizeOf(text.content)) ? 'content' : null;
    if (refused) return document.getElementById(fieldId(refused))?.focus();
    coming.send();
  }
  return (
    <form noValidate className="grid max-w-3xl gap-8" onKeyDown={sendByKeys} onSubmit={send}>
      <SentNotice page={sent} draft={draft} from={text.way === 'HTML' ? text.address : undefined} />
      <div className="grid gap-4">
        <ContentField
          value={text}
          onChange={coming.setText}
          onChoose={coming.choose}
          wrong={coming.wrong}
          isReading={coming.isReading}
        />
        <FromYourBrowser bookmarklet={bookmarklet} open={coming.isUnread} />
      </div>
      {seen ? <ReadingPane seen={seen} onTakeBack={coming.takeBack} /> : null}
      {isToBeFetched ? null : (
        <Section id="masthead" title="About the article">
          <MastheadFields
            value={masthead}
            onChange={coming.setMasthead}
            issueFor={issueFor}
            filled={text.way !== 'TEXT' && text.format !== 'TEXT'}
            outletSaid={seen?.now.about.outlet}
          />
        </Section>
      )}
      {isFileRefused ? null : (
        <FormProblems
          state={state}
          press={press}
          duplicate={<Known state={state} onSeparate={() => coming.send(true)} />}
        />
      )}
      <SubmitButton {...sendKeys} pending={coming.pending} className="w-fit">
        {press}
      </SubmitButton>
    </form>
  );
}

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
