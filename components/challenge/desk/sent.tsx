import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import { challengedPartLabels, tipParts } from '@/lib/domain/challenge/challenge';
import type { ReportView } from '@/lib/schemas/challenge/report';

/** A stranger’s words, as text and nothing else. */
export function Sent({ report: { kind, about, words, url, language, receivedAt } }: { report: ReportView }) {
  const { claim, why } = kind === 'TIP' ? tipParts(words) : { claim: words, why: null };
  const facts = [
    ...(about ? [{ term: 'What is wrong', details: challengedPartLabels[about] }] : []),
    ...(why ? [{ term: 'Why it matters', details: <Words>{why}</Words> }] : []),
    ...(url
      ? [
          {
            term: kind === 'TIP' ? 'Where they read it' : 'Where it can be seen',
            details: <Address url={url} />,
          },
        ]
      : []),
    { term: 'Came in', details: <DateTime value={receivedAt} show="minute" /> },
  ];
  return (
    <div className="grid gap-4">
      <blockquote
        dir="auto"
        lang={language ?? undefined}
        className="reading whitespace-pre-line wrap-anywhere border-s-2 border-rule ps-4"
      >
        {claim}
      </blockquote>
      <DefinitionList items={facts} />
    </div>
  );
}

const Words = ({ children }: { children: string }) => (
  <p dir="auto" className="whitespace-pre-line wrap-anywhere">
    {children}
  </p>
);

/** Whoever follows it tells the other site nothing, and does so by their own decision: nothing opens it by itself. */
const Address = ({ url }: { url: string }) => (
  <a
    href={url}
    rel="nofollow noopener noreferrer external ugc"
    target="_blank"
    dir="ltr"
    translate="no"
    className="link font-mono wrap-anywhere"
  >
    {url}
    <span className="sr-only"> (another site, in a new tab)</span>
  </a>
);
