'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { z } from 'zod';
import { type AttributionDraft, isBlank } from '@/components/attribution/draft';
import { AttributionsOfPassage } from '@/components/attribution/group';
import { attributionInput } from '@/components/attribution/input';
import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { type ChosenPassage, Quote } from '@/components/passage/quote';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { ProposeSighting, SightingView } from '@/lib/schemas/sighting';
import { type FindPublished, type PickedPublished, PublishedPicker } from './claim-picker';

export type ProposeFormProps = {
  passage: ChosenPassage;
  /** The claim that was found, if one was. */
  claim: PickedPublished | null;
  /** Who probably says so. */
  speaker: AttributionDraft;
  list: FindPublished;
  propose: Action<z.input<typeof ProposeSighting>, SightingView>;
  /** Where whoever came here came from. */
  back: string;
};

type Written = { claim: PickedPublished | null; attributions: AttributionDraft[] };

/** "This published claim stands here too", and who says so there. */
export function ProposeForm({ passage, claim: found, speaker, list, propose, back }: ProposeFormProps) {
  const router = useRouter();
  const say = useToast();
  const { versionId, start, end, exact } = passage;
  const draftKey = `sighting:${versionId}:${start}-${end}:${found?.id ?? 'any'}`;
  const draft = useDraft<Written>(draftKey, { claim: found, attributions: [speaker] });
  const { claim, attributions } = draft.value;
  const sending = useSubmit(propose, {
    draftKey,
    onDone: () => {
      say('It waits for an editor');
      router.push(back);
    },
  });
  const change = (next: Partial<Written>) => draft.set((last) => ({ ...last, ...next }));
  const said = attributions.every(isBlank) ? [] : attributions.map(attributionInput);
  return (
    <form
      noValidate
      aria-label="Where the claim stands, and who says so"
      className="grid max-w-2xl gap-6"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        sending.submit({ claimId: claim?.id ?? '', versionId, start, end, exact, attributions: said });
      }}
    >
      <DraftNotice draft={draft} what="This sighting" />
      <Quote passage={passage} />
      <PublishedPicker
        list={list}
        value={claim}
        error={sending.issueFor('claimId') && 'Pick the claim from the list.'}
        onChange={(next) => change({ claim: next })}
      />
      <AttributionsOfPassage
        value={attributions}
        onChange={(next) => change({ attributions: next })}
        passage={passage}
        issueFor={(path) =>
          sending.issueFor(path) ?? (path === FIRST ? sending.issueFor('attributions') : undefined)
        }
        path="attributions."
      />
      <FormProblems
        state={sending}
        press="Propose"
        duplicate={<ProposedAlready refusal={sending.refusal} />}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={sending.pending}>
          Propose
        </SubmitButton>
        <ButtonLink variant="quiet" href={back}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

/** Where it is said that nobody was named at all. */
const FIRST = 'attributions.0.who';

function ProposedAlready({ refusal }: { refusal: ReturnType<typeof useSubmit>['refusal'] }) {
  if (refusal?.refusal.kind !== 'duplicate') return null;
  return (
    <Notice tone="error" announce title={refusal.sentence}>
      <Link href={refusal.refusal.existing.href} className="link">
        Open it
      </Link>
    </Notice>
  );
}
