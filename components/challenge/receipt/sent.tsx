import { DefinitionList } from '@/components/ui/definition-list';
import { challengedPartLabels, tipParts } from '@/lib/domain/challenge/challenge';
import type { Receipt } from '@/lib/schemas/challenge/receipt';

/** What was sent, back to whoever did. */
export const Sent = ({ receipt }: { receipt: Receipt }) => (
  <DefinitionList items={receipt.kind === 'TIP' ? tip(receipt) : challenge(receipt)} />
);

function challenge({ claim, about, words, url }: Receipt) {
  return [
    ...(claim ? [{ term: 'About', details: <Claim {...claim} /> }] : []),
    ...(about ? [{ term: 'What is wrong', details: challengedPartLabels[about] }] : []),
    { term: 'What is right', details: <Words>{words}</Words> },
    ...(url ? [{ term: 'Where it can be seen', details: <Address>{url}</Address> }] : []),
  ];
}

function tip({ words, url }: Receipt) {
  const { claim, why } = tipParts(words);
  return [
    { term: 'The claim', details: <Words>{claim}</Words> },
    ...(url ? [{ term: 'Where you read it', details: <Address>{url}</Address> }] : []),
    ...(why ? [{ term: 'Why it matters', details: <Words>{why}</Words> }] : []),
  ];
}

const Claim = ({ slug, statement, read }: NonNullable<Receipt['claim']>) => (
  <span dir="auto" className="block">
    <a href={read === null ? `/claims/${slug}` : `/claims/${slug}/versions/${read}`} className="link">
      {statement}
    </a>
  </span>
);

const Words = ({ children }: { children: string }) => (
  <p dir="auto" className="whitespace-pre-line wrap-anywhere">
    {children}
  </p>
);

/** As text: whatever stands there is a stranger’s. */
const Address = ({ children }: { children: string }) => (
  <span dir="ltr" translate="no" className="font-mono wrap-anywhere">
    {children}
  </span>
);
