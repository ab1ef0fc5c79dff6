import { Changes } from '@/components/publication/correction/changes';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page/header';
import { Section } from '@/components/ui/section';
import type { ComparedVersion, Comparison } from '@/lib/domain/publication/comparing';
import { correctionKindLabels } from '@/lib/domain/publication/publication';
import { VersionOf } from './version-of';

/** What changed between two versions of a claim, under the headings of its page: what is gone and what has come, word by word. */
export function ComparisonPage({ slug, statement, direction, from, to, notes, parts }: Comparison) {
  const readable = [from, to].every(({ state, takenBack }) => state === 'LIVE' && !takenBack);
  return (
    <>
      <PageHeader title={`From version ${from.sequence} to version ${to.sequence}`} />
      <VersionOf slug={slug} statement={statement} direction={direction} />
      <ul className="mt-6 grid gap-1">
        <Version slug={slug} version={from} />
        <Version slug={slug} version={to} />
        <li>
          <a href={`/claims/${slug}/versions`} className="link">
            All versions
          </a>
        </li>
      </ul>
      <Told notes={notes} />
      <div className="mt-10 grid max-w-3xl gap-8">
        {readable ? null : (
          <Notice tone="warning" title="There is nothing to compare">
            <p>What stood there was retracted. The note says why, in its place.</p>
          </Notice>
        )}
        {readable && parts.length === 0 ? <p>Readers saw the same in both. Only the dates differ.</p> : null}
        {parts.map(({ part, changes }, place) => (
          <Section key={part} id={`part-${place + 1}`} title={part}>
            <Changes changes={changes} />
          </Section>
        ))}
      </div>
    </>
  );
}

const Version = ({ slug, version }: { slug: string; version: ComparedVersion }) => (
  <li>
    <a href={`/claims/${slug}/versions/${version.sequence}`} className="link">
      Version {version.sequence}
    </a>
    <span>{standing(version)}</span>
    <DateTime value={version.publishedAt} show="minute" />
  </li>
);

function standing({ state, takenBack }: ComparedVersion): string {
  if (state === 'RETRACTED') return ', a retraction, published ';
  return takenBack ? ', taken back, published ' : ', published ';
}

function Told({ notes }: Pick<Comparison, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="told-title" className="mt-8 max-w-3xl">
      <h2 id="told-title" className="text-xl">
        What readers were told
      </h2>
      <ul className="mt-3 grid gap-3">
        {notes.map(({ kind, at, note }) => (
          <li key={at}>
            <p className="text-sm text-ink-muted">
              <span>{correctionKindLabels[kind]}, </span>
              <DateTime value={at} show="minute" />
            </p>
            <p dir="auto" className="reading whitespace-pre-line">
              {note}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
