import { inPlace } from '@/components/text/in-place';
import { Isolated } from '@/components/text/isolated';
import { Disclosure } from '@/components/ui/disclosure';
import type { ShownOrigins, ShownSide } from '@/lib/domain/provenance/showing/shown';
import { tellingOf } from '@/lib/domain/provenance/showing/words';

/** Whether a side has anything to tell: a report, if only one that was retracted. */
export const isTold = ({ reports, leftOut }: ShownSide): boolean => reports > 0 || leftOut.length > 0;

/** Whether there is anything to show: without a report nothing comes from anywhere. */
export const hasOrigins = ({ support, contradiction }: ShownOrigins): boolean =>
  isTold(support) || isTold(contradiction);

/** How many origins the reports of one side have, in a sentence that opens why. */
export function OriginsSentence({ side, against = false }: { side: ShownSide; against?: boolean }) {
  if (!isTold(side)) return null;
  return (
    <Disclosure summary={<Summary side={side} against={against} />}>
      <ul className="measure grid list-disc gap-1.5 ps-4 text-sm">
        {inPlace(side.reasons.map(tellingOf(side).reason)).map(({ key, item }) => (
          <li key={key}>
            <Isolated text={item.words} names={item.names} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

const Summary = ({ side: { sentence }, against }: { side: ShownSide; against: boolean }) => (
  <span className="text-start">
    {against ? <span>Against: </span> : null}
    <span>{sentence}</span>
    <span className="sr-only">. Why</span>
  </span>
);

/** The sentence of each side that has one: what supports a claim and, apart, what contradicts it. */
export const OriginsSentences = ({ origins: { support, contradiction } }: { origins: ShownOrigins }) => (
  <div className="grid gap-1">
    <OriginsSentence side={support} />
    <OriginsSentence side={contradiction} against />
  </div>
);
