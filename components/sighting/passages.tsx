import type { ReactNode } from 'react';
import { inPlace } from '@/components/text/in-place';
import type { Direction } from '@/lib/domain/text/text';

type InContextProps = {
  title: string;
  outlet: string;
  language: string;
  direction: Direction;
  before: string;
  exact: string;
  after: string;
  words: readonly string[];
  /** Over it: "As it is published". */
  label?: ReactNode;
};

/** A passage in its context, with who says so there. */
export function InContext({ title, outlet, label, words, ...passage }: InContextProps) {
  const { language, direction, before, exact, after } = passage;
  return (
    <figure className="grid min-w-0 gap-2 border-s-2 border-rule-strong ps-4">
      <figcaption className="text-sm text-ink-muted">
        {label ? <span className="block font-semibold">{label}</span> : null}
        <span>
          <bdi>{title}</bdi>, <bdi>{outlet}</bdi>
        </span>
      </figcaption>
      <blockquote dir={direction} lang={language} className="font-serif text-lg wrap-anywhere">
        <span className="text-ink-muted">{before}</span>
        <mark className="passage">{exact}</mark>
        <span className="text-ink-muted">{after}</span>
      </blockquote>
      {inPlace(words).map(({ key, item }) => (
        <p key={key} dir="ltr" className="text-sm">
          {item}
        </p>
      ))}
    </figure>
  );
}
