import { toldOf } from '@/components/challenge/words';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import { correctionKindLabels } from '@/lib/domain/publication/publication';
import type { Receipt } from '@/lib/schemas/challenge/receipt';
import { Sent } from './sent';
import { Way } from './way';

/** What became of something that a reader sent. It holds what they sent, and otherwise nothing that isn’t public. */
export function ReceiptPage({ receipt, address }: { receipt: Receipt; address: string }) {
  const { kind, state, claim, earlier } = receipt;
  const { title, how } = toldOf(kind, state, { published: claim !== null, again: earlier.length > 0 });
  return (
    <>
      <PageHeader
        kicker={kind === 'CHALLENGE' ? 'Your report of an error' : 'The claim that you sent'}
        title={title}
        lede={how}
      />
      <div className="mt-6 grid max-w-3xl gap-10">
        <Outcome receipt={receipt} />
        <Keep address={address} />
        <Section id="way" title="What happened so far">
          <Way receipt={receipt} />
        </Section>
        <Section id="sent" title="What you sent">
          <Sent receipt={receipt} />
        </Section>
      </div>
    </>
  );
}

/** Nobody else has the address, and we keep no copy that it could be sent from. */
const Keep = ({ address }: { address: string }) => (
  <div className="grid gap-2 border-s-4 border-accent bg-accent-wash px-4 py-3">
    <p className="font-semibold">Keep the address of this page</p>
    <p dir="ltr" translate="no" className="font-mono text-sm wrap-anywhere">
      {address}
    </p>
    <p className="text-sm">
      It is your receipt, and the only way to see what becomes of it. Nobody can send it to you again; whoever
      has it sees what you see.
    </p>
    <div>
      <CopyButton text={address}>Copy the address</CopyButton>
    </div>
  </div>
);

function Outcome({ receipt: { kind, outcome, claim, correction } }: { receipt: Receipt }) {
  const found = kind === 'TIP' ? claim : null;
  if (!outcome && !correction && !found) return null;
  return (
    <Section strong id="outcome" title="What came of it">
      <div className="grid gap-4">
        {outcome ? (
          <p dir="auto" className="reading whitespace-pre-line">
            {outcome}
          </p>
        ) : null}
        {found ? (
          <p dir="auto">
            <a href={`/claims/${found.slug}`} className="link font-serif text-lg">
              {found.statement}
            </a>
          </p>
        ) : null}
        {correction && claim ? <Corrected slug={claim.slug} correction={correction} /> : null}
      </div>
    </Section>
  );
}

const Corrected = ({
  slug,
  correction: { sequence, kind, at, note },
}: {
  slug: string;
  correction: NonNullable<Receipt['correction']>;
}) => (
  <div className="border-s-2 border-rule ps-4">
    <p className="font-semibold">
      {correctionKindLabels[kind]} of <DateTime value={at} />
    </p>
    <p dir="auto" className="reading mt-1 whitespace-pre-line">
      {note}
    </p>
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <li>
        <a href={`/claims/${slug}/versions/${sequence}`} className="link">
          The version that corrects it
        </a>
      </li>
      <li>
        <a href="/corrections" className="link">
          All corrections
        </a>
      </li>
    </ul>
  </div>
);
