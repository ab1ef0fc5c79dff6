'use client';

import { ClaimMoved } from '@/components/claim/status/moved';
import { FormProblems } from '@/components/form/form-problems';
import type { ClaimWrite } from '@/components/form/use-claim-write';

type GateProblemsProps<Input> = {
  write: ClaimWrite<Input>;
  press: string;
  idPrefix?: string;
  onShow: () => void;
};

/** Why an act on an override was refused. Nobody lets pass what they have not seen: what changed is looked at first. */
export function GateProblems<Input>({ write, press, idPrefix, onShow }: GateProblemsProps<Input>) {
  const { theirs, settle } = write;
  const show = () => {
    settle();
    onShow();
  };
  const conflict = theirs ? (
    <ClaimMoved now={theirs} onShow={show}>
      Look at it before you decide again. What you typed is kept.
    </ClaimMoved>
  ) : null;
  return <FormProblems state={write} press={press} {...(idPrefix ? { idPrefix } : {})} conflict={conflict} />;
}
