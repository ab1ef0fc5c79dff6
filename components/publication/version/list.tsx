import { DateTime } from '@/components/ui/date-time';
import { PageHeader } from '@/components/ui/page/header';
import { correctionKindLabels } from '@/lib/domain/publication/publication';
import { verdictLabels } from '@/lib/domain/review/review';
import type { PublicVersions } from '@/lib/schemas/publication/version';
import { ChooseTwo } from './choose';
import { VersionOf } from './version-of';

type Version = PublicVersions['items'][number];

/** Every version of a published claim: when, what readers were told, and the hash that proves it. */
export function VersionsPage({ slug, statement, direction, items }: PublicVersions) {
  return (
    <>
      <PageHeader
        title="All versions"
        lede="What readers saw stays readable, each version at its own address. What a retraction took back is not shown any more."
      />
      <VersionOf slug={slug} statement={statement} direction={direction} />
      <ChooseTwo slug={slug} items={items} />
      <ol aria-label="Versions, newest first" className="mt-10">
        {items.map((version) => (
          <li key={version.sequence} className="border-t border-rule py-6">
            <Entry slug={slug} version={version} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Entry({ slug, version }: { slug: string; version: Version }) {
  const { sequence, publishedAt, verdict, correction, sha256, takenBack } = version;
  return (
    <article className="grid gap-2">
      <h2 className="text-xl">
        {takenBack ? (
          <span>Version {sequence}, taken back</span>
        ) : (
          <a href={`/claims/${slug}/versions/${sequence}`} className="link">
            Version {sequence}
          </a>
        )}
      </h2>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-muted">
        <DateTime value={publishedAt} show="minute" />
        <span>{standing(version)}</span>
        {verdict ? <span>{verdictLabels[verdict]}</span> : null}
      </p>
      {correction ? (
        <p dir="auto" className="reading whitespace-pre-line">
          <bdi dir="ltr" lang="en" className="font-semibold">
            {correctionKindLabels[correction.kind]}:{' '}
          </bdi>
          {correction.note}
        </p>
      ) : null}
      <p className="text-xs text-ink-muted">
        <span>SHA-256 </span>
        <code dir="ltr" translate="no" className="font-mono wrap-anywhere">
          {sha256}
        </code>
      </p>
    </article>
  );
}

function standing({ state, superseded, takenBack }: Version): string {
  if (takenBack) return 'Taken back by a retraction';
  if (state === 'RETRACTED') return superseded ? 'Retraction, superseded' : 'Retraction, the newest';
  return superseded ? 'Superseded' : 'The newest';
}
