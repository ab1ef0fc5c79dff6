import {
  Confidences,
  Credibilities,
  EvidenceTypes,
  Likelihoods,
  Reliabilities,
  Stances,
  TermsOfUse,
  Verdicts,
} from '@/components/publication/scales';
import type { Drawing } from '@/components/shell/document';
import { OutsideLink } from '@/components/text/outside-link';
import { PageHeader } from '@/components/ui/page/header';
import { Chapter, Contents } from './chapter';
import { People } from './people';

/** The rules that readers can hold us to. Its scales are the ones that the newsroom's own forms offer. */
export const methodologyDocument = (): Drawing => ({
  head: {
    title: 'How we work',
    description:
      'Who checks a claim, on which scales it is rated, and how a published page can be proved unchanged.',
  },
  body: <Methodology />,
});

function Methodology() {
  return (
    <>
      <PageHeader
        title="How we work"
        lede="We take single claims out of articles, follow them to whoever made them, and rate them in the open. These are the rules that we keep to."
      />
      <div className="mt-10 grid gap-x-16 gap-y-10 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <Contents />
        <div className="grid min-w-0 gap-12">
          <People />
          <Scales />
          <Sourcing />
          <Record />
        </div>
      </div>
    </>
  );
}

const Scales = () => (
  <>
    <Chapter id="verdicts">
      <p>A verdict says what the evidence does to the claim, as the claim is worded.</p>
      <Verdicts />
    </Chapter>
    <Chapter id="credibility">
      <p>
        Credibility grades the information, not the person who gave it, on the Admiralty scale of NATO’s
        AJP-2.1. Grade 6 is not worse than 5: it says that there is no basis to judge, so it has no rank and
        enters no average.
      </p>
      <Credibilities />
      <p>
        Beside it stands, where we have judged that, how reliable the source was when we published: a letter
        from A to E, or F where there is no basis. “B2” is a usually reliable source and a probably true
        claim. They are two judgements: we never turn them into one number, and a good source can be wrong.
      </p>
      <Reliabilities />
    </Chapter>
    <Chapter id="confidence">
      <p>Confidence says how sure we are of our own finding.</p>
      <Confidences />
    </Chapter>
    <Chapter id="likelihood">
      <p>
        Only a prediction gets a likelihood: one of the seven bands of the US intelligence community’s
        directive ICD 203, each with its figures. We never put it into one sentence with our confidence,
        because the one speaks of the world and the other of our evidence.
      </p>
      <Likelihoods />
    </Chapter>
  </>
);

const Sourcing = () => (
  <>
    <Chapter id="attribution">
      <p>
        For every passage we write down who says so there, and through whom it came to the article. Each step
        between the origin and the paper makes it second-hand, third-hand and so on. A speaker can take one of
        these stances:
      </p>
      <Stances />
      <p>And people speak to the press on one of these terms:</p>
      <TermsOfUse />
    </Chapter>
    <Chapter id="evidence">
      <p>
        Evidence stands for the claim, against it, or beside it as context. Each piece has a type, a source, a
        weight (strong, moderate or weak) and our reason for giving it that weight.
      </p>
      <EvidenceTypes />
    </Chapter>
    <Chapter id="origins">
      <p>
        Three papers that print one wire story are one witness. So we count origins, not reports: every
        passage that asserts a claim and every piece of evidence for it is a report, and each is followed to
        where it came from, be it the speaker, the agency or the document. What comes from one place counts
        once, however often it is printed. What supports a claim and what contradicts it are counted apart.
      </p>
      <p>
        Where nobody knows where a report comes from, it counts nothing. Neither do reports that rest on each
        other in a circle, nor what was retracted. What is challenged counts until that is decided, and is
        marked. Anonymous sources who may be one person count once.
      </p>
      <p>
        An origin is independent of the claimant when no ownership, membership or office joins it with whoever
        made the claim first. Origins that belong together count as one of these. The claim’s page gives the
        three figures, the reason for each, and a picture of the ways from the reports to their origins.
      </p>
    </Chapter>
    <Chapter id="gates">
      <p>
        An editor who had no part in a claim approves it, and only once it has passed our gates. What is
        called confirmed, and everything where a mistake would do harm, rests on several origins. A verdict
        that speaks of evidence comes with some that you can see. Nothing is found on the word of anonymous
        sources alone. Whoever is accused was asked first, and answered or had the time to.
      </p>
      <p>
        Two editors who had no part in the claim may publish it though it fails one of these. Then its page
        says which, and why they did. Some things nobody can let pass: what was said off the record, a passage
        that no longer stands in its article, a kept copy that doesn’t match its hash.
      </p>
    </Chapter>
  </>
);

const Record = () => (
  <>
    <Chapter id="corrections">
      <p>
        Nothing that readers saw is changed in silence. When a published claim changes, its page and the list
        of <a href="/corrections">corrections</a> show what stood there before, what stands there now, and
        why. A retracted claim keeps its address: the page stays, with the note in place of what was taken
        back. Its earlier corrections keep their notes, but no longer repeat what stood there.
      </p>
      <p>
        Every claim’s page has a link by which you report an error, without an account. An editor who neither
        wrote, approved nor published the claim decides; at an address that only you have you read what came
        of it. In the same way you can <a href="/send-a-claim">send us a claim</a> to check.
      </p>
    </Chapter>
    <Chapter id="snapshots">
      <p>
        Each publication of a claim is one frozen file that holds everything the claim’s page shows. It never
        changes, so every version stays to be cited until a retraction takes it back: then its address shows
        the note instead.
      </p>
      <p>
        The pages of articles and sources are not frozen. They are drawn anew when a claim on them is
        published, from what was approved with it, and a page that no published claim needs any more goes.
        Readers get published claims, the pages drawn with them and nothing else, so a draft can’t slip out.
      </p>
      <p>
        “Verify this page” on a claim’s page gives the SHA-256 of its file. Fetch the file from the address
        beside it, compute the SHA-256 of the bytes, and compare: if they are the same, you see what we
        published. The file is canonical JSON after{' '}
        <OutsideLink href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</OutsideLink>.
      </p>
    </Chapter>
    <Chapter id="archive">
      <p>
        Pages that prove something go away. Where we keep a copy of a piece of evidence, the claim’s page says
        when it was taken and gives the SHA-256 of the bytes that were there. The words that we read out of it
        stay here to be opened, and its file where we may pass it on: without what the original says of who
        made it and where, which is why that file has a hash of its own.
      </p>
      <p>
        To check a copy, fetch its text and work out the SHA-256 of what you got, for instance with{' '}
        <code dir="ltr" translate="no" className="font-mono text-sm wrap-anywhere">
          curl -s ADDRESS | sha256sum
        </code>
        . It has to be the one that the frozen file of the claim has as <code>textSha256</code>, or{' '}
        <code>fileSha256</code> for the file; the answer names it too, as its ETag. We look at every copy
        before a claim is approved, and approve none whose bytes don’t match their hash. A copy goes when its
        claim is retracted, or when what it shows must not be public any more.
      </p>
    </Chapter>
    <Chapter id="text">
      <p>
        Passages are places in an article’s text, counted in Unicode code points from its start. The SHA-256
        of that text stands beside each of them in the file, so that a place can’t drift to other words
        unnoticed.
      </p>
    </Chapter>
  </>
);
