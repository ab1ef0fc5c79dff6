import type { Again } from '@/components/challenge/sending/again';
import { AddressField, ReadersForm, WordsField } from '@/components/challenge/sending/parts';
import type { Drawing } from '@/components/shell/document';
import { PageHeader } from '@/components/ui/page/header';
import type { Site } from '@/lib/formats/claim-review';

export type Offered = { form: string; again: Again | null };

/** The form by which readers ask us to check a claim. */
export const sendAClaimDocument = (offered: Offered, site: Site): Drawing => ({
  head: {
    title: offered.again ? 'Not sent yet: send us a claim' : 'Send us a claim',
    description: 'Send a claim that you read and would have checked.',
    canonical: `${site.url}/send-a-claim`,
    unlisted: offered.again !== null,
  },
  body: <SendAClaim {...offered} />,
});

function SendAClaim({ form, again }: Offered) {
  return (
    <>
      <PageHeader
        title="Send us a claim"
        lede="Something that you read or heard, and that can be true or false. Our desk reads all of it; we check what matters to many and can be checked."
      />
      <div className="mt-8">
        <ReadersForm action="/send-a-claim" form={form} again={again} press="Send the claim">
          <WordsField
            again={again}
            label="The claim"
            hint="In 20 to 2,000 characters, in any language: who says what."
          />
          <AddressField again={again} label="Where you read it" hint="The address of the page." />
          <WordsField
            again={again}
            name="why"
            label="Why it matters"
            hint="In a sentence or two."
            required={false}
          />
        </ReadersForm>
      </div>
    </>
  );
}
