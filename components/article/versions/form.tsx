'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type RefObject, useRef } from 'react';
import type { ContentWay } from '@/components/article/import/content';
import { ContentField } from '@/components/article/import/content-field';
import { ReadingPane } from '@/components/article/import/reading-pane';
import { sizeOf, tooLarge } from '@/components/article/import/sizes';
import { type ImportActions, useImport } from '@/components/article/import/use-import';
import type { Action } from '@/components/form/answer';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { fieldId } from '@/components/ui/field/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AddVersionInput, VersionView } from '@/lib/schemas/article/version';

type NewVersionFormProps = {
  articleId: string;
  /** Where the versions are shown. */
  versionsHref: string;
  readArticle: ImportActions['readArticle'];
  addVersion: Action<AddVersionInput, VersionView>;
};

/** What stands at an address is looked at by checking the article again. */
const ways: readonly ContentWay[] = ['TEXT', 'HTML', 'FILE'];

/** Gives an article a new text by hand. It is read, and shown where there is something to look over, as when an article comes in. */
export function NewVersionForm({ articleId, versionsHref, readArticle, addVersion }: NewVersionFormProps) {
  const router = useRouter();
  const way = useRef<ContentWay>('TEXT');
  const importArticle = asImport(articleId, addVersion, way);
  const coming = useImport(
    { readArticle, importArticle },
    () => router.push(versionsHref),
    `article:${articleId}:version`,
  );
  const { seen, state } = coming;
  const { text } = coming.draft.value;
  const isFileRefused = coming.wrong?.path === 'file';
  const press = seen || text.way !== 'FILE' ? 'Store this version' : 'Read the file';
  function send(event: FormEvent) {
    event.preventDefault();
    const refused = isFileRefused ? 'file' : tooLarge(sizeOf(text.content)) ? 'content' : null;
    if (refused) return document.getElementById(fieldId(refused))?.focus();
    way.current = text.way;
    coming.send();
  }
  return (
    <form noValidate className="grid max-w-3xl gap-8" onKeyDown={sendByKeys} onSubmit={send}>
      <ContentField
        value={text}
        onChange={coming.setText}
        onChoose={coming.choose}
        wrong={coming.wrong}
        isReading={coming.isReading}
        ways={ways}
      />
      {seen ? <ReadingPane seen={seen} onTakeBack={coming.takeBack} /> : null}
      {isFileRefused ? null : <FormProblems state={state} press={press} />}
      <SubmitButton {...sendKeys} pending={coming.pending} className="w-fit">
        {press}
      </SubmitButton>
    </form>
  );
}

/** A version is stored as an article is, without what is said about it: that is the article's. */
function asImport(
  articleId: string,
  addVersion: NewVersionFormProps['addVersion'],
  way: RefObject<ContentWay>,
): ImportActions<VersionView>['importArticle'] {
  return ({ input: { content, format, takenBack }, ...sent }) =>
    addVersion({
      ...sent,
      input: {
        ...{ articleId, content, format, takenBack },
        method: way.current === 'FILE' ? 'UPLOADED' : 'PASTED',
      },
    });
}
