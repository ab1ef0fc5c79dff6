'use client';

import { useRouter } from 'next/navigation';
import { ClaimMoved } from '@/components/claim/status/moved';
import { currentIn } from '@/components/form/current';
import { FormProblems } from '@/components/form/form-problems';
import type { Submit } from '@/components/form/use-submit';
import { ClaimView } from '@/lib/schemas/claim/view';

type RoundProblemsProps<Input> = {
  sending: Submit<Input>;
  press: string;
  idPrefix: string;
  /** Runs before the page is read anew: closes a dialog. */
  onShow?: () => void;
};

/** Why a review, or stepping aside, was not accepted; when the round has closed or changed meanwhile, the way on. */
export function RoundProblems<Input>({ sending, press, idPrefix, onShow }: RoundProblemsProps<Input>) {
  const router = useRouter();
  const { refusal } = sending;
  const show = () => {
    sending.settle();
    onShow?.();
    router.refresh();
  };
  if (refusal?.refusal.kind === 'not_ready')
    return (
      <ClaimMoved now={null} onShow={show}>
        {refusal.sentence} {keptWords}
      </ClaimMoved>
    );
  const now = currentIn(refusal, ClaimView);
  return (
    <FormProblems
      state={sending}
      press={press}
      idPrefix={idPrefix}
      conflict={
        now ? (
          <ClaimMoved now={now} onShow={show}>
            {now.review.allowed ? newRoundWords : keptWords}
          </ClaimMoved>
        ) : undefined
      }
    />
  );
}

const keptWords = 'What you wrote is kept on this device.';
const newRoundWords =
  'It was sent back, changed and submitted again. Read it as it is now: what you wrote stays in this form, and you can send it in the new round.';
