import { Disclosure } from '@/components/ui/disclosure';
import type { ShownOrigins, ShownSide } from '@/lib/domain/provenance/showing/shown';
import type { Direction } from '@/lib/domain/text/text';
import { OriginsList } from './list';
import { OriginsPicture } from './picture';
import { isTold, OriginsSentence } from './sentence';

type OriginsProps = { origins: ShownOrigins; direction: Direction };

/** Where the reports of a claim come from: for it and against it, each counted, drawn, and told as a list. */
export function Origins({ origins: { support, contradiction }, direction }: OriginsProps) {
  return (
    <div className="grid gap-8">
      <Side side={support} id="origins-for" title="Reports for the claim" direction={direction} />
      <Side side={contradiction} id="origins-against" title="Reports against it" direction={direction} />
    </div>
  );
}

type SideProps = { side: ShownSide; id: string; title: string; direction: Direction };

function Side({ side, id, title, direction }: SideProps) {
  if (!isTold(side)) return null;
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-3">
      <h3 id={id} className="text-lg">
        {title}
      </h3>
      <OriginsSentence side={side} />
      <OriginsPicture
        side={side}
        id={`${id}-picture`}
        title={`Where they come from: ${title.toLowerCase()}`}
        direction={direction}
      />
      <Disclosure summary="The same as a list">
        <OriginsList side={side} />
      </Disclosure>
    </section>
  );
}
