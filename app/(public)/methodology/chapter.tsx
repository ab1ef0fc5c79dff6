import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';

const titles = {
  people: 'Who does what',
  review: 'How a claim is reviewed',
  verdicts: 'Verdicts',
  credibility: 'Credibility',
  confidence: 'Confidence',
  likelihood: 'Likelihood',
  attribution: 'Who says so',
  evidence: 'Evidence',
  origins: 'Where it comes from',
  gates: 'Before we publish',
  corrections: 'Corrections',
  snapshots: 'What is published stays',
  archive: 'Archived copies',
  text: 'Places in a text',
};

/** A part of the page, with the title that the contents give it. */
export const Chapter = ({ id, children }: { id: keyof typeof titles; children: ReactNode }) => (
  <Section strong id={id} title={titles[id]}>
    <div className="grid gap-5 [&>p]:measure [&>p]:font-serif [&>p]:text-lg [&>p_a]:link">{children}</div>
  </Section>
);

/** Where on the page each part stands. */
export const Contents = () => (
  <nav aria-labelledby="contents-title" className="self-start lg:sticky lg:top-6">
    <h2 id="contents-title" className="kicker">
      On this page
    </h2>
    <ul className="mt-2 columns-2 gap-6 text-sm lg:columns-1">
      {Object.entries(titles).map(([id, title]) => (
        <li key={id}>
          <a href={`#${id}`} className="link-quiet inline-flex min-h-8 items-center">
            {title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
