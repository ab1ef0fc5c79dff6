'use client';

import { ClaimWriteProblems } from '@/components/form/claim-write-problems';
import { useClaimWrite } from '@/components/form/use-claim-write';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { AppearanceView } from '@/lib/schemas/attribution/appearance';
import type { DraftPartProps } from './actions';

/** What became of a passage in the article's newest text. Draws nothing where it stands as it was. */
export function AppearanceState({ appearance, ...props }: DraftPartProps & { appearance: AppearanceView }) {
  const { passage } = appearance;
  if (passage.state === 'LOST')
    return (
      <Notice tone="error" title="The article no longer holds these words">
        <p>Remove this passage, or select where the claim stands now.</p>
      </Notice>
    );
  if (passage.state !== 'ALTERED' || passage.confirmed) return null;
  return <Altered {...props} appearance={appearance} />;
}

function Altered({ claim, actions, onChange, appearance }: DraftPartProps & { appearance: AppearanceView }) {
  const write = useClaimWrite(actions.placePassage, claim, { onDone: onChange });
  return (
    <Notice
      tone="warning"
      title="The article has changed here"
      actions={
        <>
          <Button
            size="sm"
            pending={write.pending}
            onClick={() => write.send({ appearanceId: appearance.id, decision: 'confirm' })}
          >
            It is still this claim
          </Button>
          <ClaimWriteProblems write={write} press="It is still this claim" onTakeTheirs={onChange} />
        </>
      }
    >
      <p>
        These are the closest words found ({Math.round(appearance.passage.score * 100)}% alike). Read them,
        then confirm or remove the passage.
      </p>
    </Notice>
  );
}
