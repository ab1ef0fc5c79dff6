'use client';

import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import { Section } from '@/components/ui/section';
import type { CaptureText } from '@/lib/schemas/evidence/reading';
import type { Place } from './props';
import { isDoubtful, standingWords, stateLabels } from './words';

type ExcerptPlacesProps = {
  capture: CaptureText;
  places: readonly Place[];
  linkId: string | null;
  onChoose: (linkId: string) => void;
};

/** For which draft the selection is quoted, and what claims quote of this evidence already. */
export const ExcerptPlaces = ({ capture, places, linkId, onChoose }: ExcerptPlacesProps) => (
  <>
    <Section id="quote" title="Quote it" strong>
      {places.length === 0 ? (
        <p className="text-ink-muted">
          No draft that you can edit rests on this evidence. What you select can be copied.
        </p>
      ) : (
        <PlaceChoice places={places} linkId={linkId} onChoose={onChoose} />
      )}
    </Section>
    {capture.excerpts.length > 0 ? (
      <Section id="excerpts" title="Quoted in" strong>
        <ul>
          {capture.excerpts.map((excerpt) => (
            <Excerpt key={excerpt.linkId} excerpt={excerpt} newest={capture.newest} />
          ))}
        </ul>
      </Section>
    ) : null}
  </>
);

const PlaceChoice = ({
  places,
  linkId,
  onChoose,
}: Pick<ExcerptPlacesProps, 'places' | 'linkId' | 'onChoose'>) => (
  <>
    <p className="mb-3 text-ink-muted">
      Select words in the copy. They become the excerpt of this evidence for:
    </p>
    <ChoiceGroup
      name="place"
      legend="The claim that is given the excerpt"
      hideLegend
      value={linkId ?? ''}
      onValueChange={onChoose}
      choices={places.map(({ linkId: value, claim, excerpt }) => ({
        value,
        label: <span dir="auto">{claim.statement}</span>,
        description: excerpt === null ? 'No excerpt yet' : <Quoted words={excerpt} />,
      }))}
    />
  </>
);

function Excerpt({
  excerpt: { linkId, claimId, statement, excerpt, state },
  newest,
}: {
  excerpt: CaptureText['excerpts'][number];
  newest: boolean;
}) {
  return (
    <li
      id={`excerpt-${linkId}`}
      tabIndex={-1}
      className="grid gap-1.5 border-t border-rule py-3 first:border-t-0 first:pt-0"
    >
      <Link href={`/desk/claims/${claimId}`} dir="auto" className="link font-serif">
        {statement}
      </Link>
      <Quoted words={excerpt} />
      <Badge tone={isDoubtful(state) ? 'warning' : 'neutral'}>{stateLabels[state]}</Badge>
      {newest && state !== 'EXACT' ? <p className="text-sm text-ink-muted">{standingWords[state]}</p> : null}
    </li>
  );
}

const Quoted = ({ words }: { words: string }) => (
  <span dir="auto" className="line-clamp-4 block border-s-2 border-rule-strong ps-3 font-serif">
    {words}
  </span>
);
