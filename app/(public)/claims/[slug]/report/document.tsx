import { type Again, issueOf } from '@/components/challenge/sending/again';
import { AddressField, ReadersForm, WordsField } from '@/components/challenge/sending/parts';
import type { Drawing } from '@/components/shell/document';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { PageHeader } from '@/components/ui/page/header';
import { challengedPartLabels, challengedParts } from '@/lib/domain/challenge/challenge';
import { type Verdict, verdictLabels } from '@/lib/domain/review/review';
import type { Direction } from '@/lib/domain/text/text';

export type Reported = {
  slug: string;
  /** The publication that they have before them. */
  publication: number;
  statement: string;
  direction: Direction;
  /** Null where the claim was retracted. */
  verdict: Verdict | null;
  form: string;
  again: Again | null;
};

/** The form by which readers say that something in a published claim is wrong. */
export const reportDocument = (reported: Reported): Drawing => ({
  head: { title: reported.again ? 'Not sent yet: report an error' : 'Report an error', unlisted: true },
  body: <Report {...reported} />,
});

const choices = challengedParts.map((part) => ({ value: part, label: challengedPartLabels[part] }));

function Report({ slug, publication, statement, direction, verdict, form, again }: Reported) {
  const chosen = challengedParts.find((part) => part === again?.typed.about);
  return (
    <>
      <PageHeader
        title="Report an error"
        lede="Somebody on our desk reads what you write, and an editor who had no hand in the claim decides on it."
      />
      <figure dir={direction} className="mt-8 max-w-2xl border-s-2 border-rule ps-4">
        <blockquote className="font-serif text-xl">{statement}</blockquote>
        <figcaption className="mt-1.5 text-sm text-ink-muted">
          <bdi>
            {verdict
              ? `We rated it: ${verdictLabels[verdict].toLowerCase()}`
              : 'This claim’s page was retracted.'}
          </bdi>
        </figcaption>
      </figure>
      <div className="mt-8">
        <ReadersForm action={`/claims/${slug}/report`} form={form} again={again} press="Send the report">
          <input type="hidden" name="publication" value={publication} />
          <ChoiceGroup
            name="about"
            legend="What is wrong?"
            choices={choices}
            required
            defaultValue={chosen}
            error={issueOf(again, 'about')}
          />
          <WordsField
            again={again}
            label="What is right?"
            hint="In 20 to 2,000 characters, in any language. Say what stands there and what should."
          />
          <AddressField
            again={again}
            label="Where it can be seen"
            hint="The address of a page that shows it."
          />
        </ReadersForm>
      </div>
    </>
  );
}
