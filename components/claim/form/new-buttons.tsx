import { sendKeys } from '@/components/form/send-by-keys';
import { SendKeys } from '@/components/form/send-keys';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';

type NewClaimButtonsProps = {
  /** Which of them works, if one does. */
  working: 'save' | 'submit' | null;
  /** Saves and submits in one; null where there is nothing yet that could be reviewed. */
  onSubmit: (() => void) | null;
  onCancel: () => void;
};

/** Saving keeps a draft; submitting goes on to its reviewers, and its author can take it back. */
export const NewClaimButtons = ({ working, onSubmit, onCancel }: NewClaimButtonsProps) => (
  <div className="flex flex-wrap items-center gap-2">
    <SubmitButton {...sendKeys} pending={working === 'save'}>
      Save draft
    </SubmitButton>
    {onSubmit ? (
      <Button pending={working === 'submit'} onClick={onSubmit}>
        Save and submit
      </Button>
    ) : null}
    <Button variant="quiet" onClick={onCancel}>
      Cancel
    </Button>
    <SendKeys does="saves" />
  </div>
);
