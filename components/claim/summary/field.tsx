import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { SummaryCount } from './count';
import { isAnswered, wordsOf } from './text';

type SummaryFieldProps = {
  claim: ClaimView;
  text: string;
  onChange: (text: string) => void;
  error: string | undefined;
};

/** Where “In short” is written, with what it is for and how long it has become. */
export const SummaryField = ({ claim, text, onChange, error }: SummaryFieldProps) => (
  <>
    {wordsOf(claim) !== '' && !isAnswered(claim) ? <OfEarlierFinding /> : null}
    <Field
      name="text"
      idPrefix="in-short"
      label="The answer in two or three sentences"
      required
      hint={`In the newsroom’s voice, in ${nameOf(claim.language)}. Readers see it first. Whoever writes it may neither approve nor publish the claim.`}
      error={error}
    >
      {(control) => (
        <Textarea
          {...control}
          serif
          rows={5}
          lang={claim.language}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
    <SummaryCount text={text} />
  </>
);

const OfEarlierFinding = () => (
  <p className="border-s-2 border-warning ps-3 text-sm">
    These words answer an earlier finding. Read them against this one; where they still hold, save them as
    they are.
  </p>
);

const nameOf = (language: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
