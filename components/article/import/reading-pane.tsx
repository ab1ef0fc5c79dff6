'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { Checkbox } from '@/components/ui/field/checkbox';
import { Section } from '@/components/ui/section';
import type { LeftOut } from '@/lib/domain/article';
import { guessSentences } from '@/lib/domain/article/guesses';
import { leftOutWords, summaryOf } from '@/lib/domain/article/reading-words';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import type { ArticleReading } from '@/lib/schemas/article';
import type { Seen } from './use-import';

type ReadingPaneProps = { seen: Seen; onTakeBack: (ids: string[]) => void };

/** What was read, before it is stored: the text, what was left out of the page and can be taken back, and what was guessed. */
export function ReadingPane({ seen, onTakeBack }: ReadingPaneProps) {
  const { first, now, takenBack } = seen;
  return (
    <Section id="reading" title="What was read" strong>
      <div className="grid gap-5">
        <p role="status">{summaryOf(now)}</p>
        {now.address && now.address !== now.about.url ? (
          <p className="text-sm text-ink-muted">
            Fetched from{' '}
            <span dir="ltr" className="break-all">
              {now.address}
            </span>
          </p>
        ) : null}
        <Guesses guesses={now.guesses} />
        <LeftOutList
          pieces={first.leftOut}
          takenBack={takenBack}
          onChange={(id, isBack) =>
            onTakeBack(isBack ? [...takenBack, id] : takenBack.filter((other) => other !== id))
          }
        />
        <Text reading={now} />
      </div>
    </Section>
  );
}

function Guesses({ guesses }: Pick<ArticleReading, 'guesses'>) {
  if (guesses.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-semibold">Check these</h3>
      <ul className="grid list-disc gap-1 ps-5">
        {guesses.map(({ kind, count, example }) => (
          <li key={kind}>
            <span>{`${guessSentences[kind](count)} `}</span>
            {example ? (
              <span className="text-ink-muted">
                “<bdi>{example}</bdi>”
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

type LeftOutListProps = {
  pieces: readonly LeftOut[];
  takenBack: readonly string[];
  onChange: (id: string, isBack: boolean) => void;
};

function LeftOutList({ pieces, takenBack, onChange }: LeftOutListProps) {
  if (pieces.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">Left out of the text</legend>
      <p className="mb-2 text-sm text-ink-muted">Tick what belongs to the article.</p>
      <ul className="divide-y divide-rule border-y border-rule">
        {pieces.map(({ id, reason, words, text }) => (
          <li key={id} className="py-2">
            <Checkbox
              label={leftOutWords[reason](words)}
              description={<bdi className="line-clamp-3 whitespace-pre-line">{text}</bdi>}
              checked={takenBack.includes(id)}
              onChange={({ target }) => onChange(id, target.checked)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** So many blocks are drawn; of a longer text its beginning tells whether the right one was read. */
const SHOWN = 200;

function Text({ reading: { text, blocks, about } }: { reading: ArticleReading }) {
  const index = indexCodePoints(text);
  const more = blocks.length - SHOWN;
  return (
    <Disclosure summary="The text as it will be stored" open>
      <section
        aria-label="The text as it will be stored"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls must be reached by keys.
        tabIndex={0}
        dir={about.direction ?? 'auto'}
        lang={about.language ?? undefined}
        className="grid max-h-96 gap-3 overflow-y-auto border-s-2 border-rule-strong ps-4 font-serif"
      >
        {blocks.slice(0, SHOWN).map(({ kind, start, end }) => (
          <p key={start} dir="auto" className={kind === 'HEADING' ? 'font-semibold' : undefined}>
            <span>{kind === 'LIST_ITEM' ? '– ' : ''}</span>
            <span>{index.slice(start, end)}</span>
          </p>
        ))}
        {more > 0 ? <p className="text-ink-muted">and {more} more paragraphs</p> : null}
      </section>
    </Disclosure>
  );
}
