'use client';

import { DraftNotice } from '@/components/form/draft/notice';
import type { Draft } from '@/components/form/draft/use-draft';
import { inPlainText, type ReviewDraft } from '@/components/review/draft';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { TimeOfDay } from '@/components/ui/time-of-day';
import { fieldsIn } from './content';
import type { Chosen } from './use-choice';
import type { Saving } from './use-saving';

type SavedNoticeProps = {
  draft: Draft<ReviewDraft>;
  saving: Saving;
  /** That the form was filled with what was saved, and not with what this browser kept. */
  chosen: Chosen | null;
  onSettle: () => void;
  empty: ReviewDraft;
};

/** Where what stands in the form comes from, and where two texts of one writer stand apart: both of them. */
export function SavedNotice({ draft, saving, chosen, onSettle, empty }: SavedNoticeProps) {
  if (saving.elsewhere) return <Elsewhere draft={draft} saving={saving} empty={empty} />;
  if (chosen?.instead) return <Newer draft={draft} chosen={chosen} onSettle={onSettle} />;
  if (chosen)
    return (
      <Notice
        announce
        title="Restored from your last visit"
        actions={
          <Button size="sm" onClick={draft.discard}>
            Discard and start over
          </Button>
        }
      >
        <p>
          <span>This is what you had typed at </span>
          <TimeOfDay value={chosen.savedAt} />
          <span>. It is not sealed.</span>
        </p>
      </Notice>
    );
  return (
    <DraftNotice
      draft={draft}
      what="This review"
      says="It is not sealed. What you typed stands as you left it."
    />
  );
}

/** Another tab or device wrote on meanwhile. */
function Elsewhere({ draft, saving, empty }: Pick<SavedNoticeProps, 'draft' | 'saving' | 'empty'>) {
  const { elsewhere, goOn } = saving;
  const theirs = elsewhere && fieldsIn(elsewhere.content, empty);
  if (!elsewhere) return null;
  return (
    <TwoTexts
      title="You wrote on in another tab or on another device"
      at={elsewhere.savedAt}
      other={theirs}
      take="Go on with that one"
      onTake={() => {
        goOn(elsewhere.version);
        if (theirs) draft.set({ ...theirs, over: elsewhere.version });
      }}
      keep="Keep this one"
      onKeep={() => goOn(elsewhere.version)}
    >
      What stands in this form is not saved until you choose. There it says:
    </TwoTexts>
  );
}

type NewerProps = { draft: Draft<ReviewDraft>; chosen: Chosen; onSettle: () => void };

/** Of what was saved and what this browser kept the newer one fills the form; nothing is saved until the other was seen. */
function Newer({ draft, chosen, onSettle }: NewerProps) {
  const { which, instead } = chosen;
  const take = () => {
    if (instead) draft.set((last) => ({ ...instead, over: (which === 'HERE' ? instead : last).over ?? 0 }));
    onSettle();
  };
  return (
    <TwoTexts
      title="The newer of two texts stands in this form"
      at={chosen.savedAt}
      other={instead}
      take={which === 'HERE' ? 'Use the saved text' : 'Use this browser’s text'}
      onTake={take}
      keep="Keep the newer one"
      onKeep={onSettle}
    >
      {which === 'HERE'
        ? 'You typed that one in another tab or on another device, before what this browser kept:'
        : 'You typed it in another tab or on another device. This browser had kept:'}
    </TwoTexts>
  );
}

type TwoTextsProps = {
  title: string;
  at: string;
  other: ReviewDraft | null;
  take: string;
  onTake: () => void;
  keep: string;
  onKeep: () => void;
  children: string;
};

function TwoTexts({ title, at, other, take, onTake, keep, onKeep, children }: TwoTextsProps) {
  const words = other ? inPlainText(other) : '';
  return (
    <Notice
      tone="warning"
      announce
      title={title}
      actions={
        <>
          <Button size="sm" onClick={onTake}>
            {take}
          </Button>
          <Button size="sm" onClick={onKeep}>
            {keep}
          </Button>
          {words ? <CopyButton text={words}>Copy the other text</CopyButton> : null}
        </>
      }
    >
      <p>
        <span>Saved </span>
        <TimeOfDay value={at} />
        <span>. {children}</span>
      </p>
      <p dir="auto" className="mt-2 max-h-60 overflow-y-auto font-serif whitespace-pre-line">
        {words || 'Choices without words.'}
      </p>
    </Notice>
  );
}
