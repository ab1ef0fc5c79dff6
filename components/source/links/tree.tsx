import Link from 'next/link';
import { type Branch, linkedLabels, linkLabels, treeOf } from '@/lib/domain/source/links';
import type { SourceRef } from '@/lib/schemas/primitives';
import type { LinkView } from '@/lib/schemas/source/link';

type Drawn = Branch<SourceRef, LinkView>;

/** Whom a source belongs to, and who belongs to it, as two small trees: lists with lines, read in the same order. */
export function LinkTrees({ source, links }: { source: SourceRef; links: readonly LinkView[] }) {
  const [up, down] = [treeOf(source, links, 'up'), treeOf(source, links, 'down')];
  return (
    <div className="grid gap-4">
      {up.branches.length > 0 ? <Tree label="Belongs to" branches={up.branches} way="up" /> : null}
      {down.branches.length > 0 ? <Tree label="Belongs to it" branches={down.branches} way="down" /> : null}
    </div>
  );
}

const Tree = ({ label, branches, way }: { label: string; branches: Drawn[]; way: 'up' | 'down' }) => (
  <div className="grid gap-1">
    <h3 className="text-sm font-semibold">{label}</h3>
    <Branches branches={branches} way={way} />
  </div>
);

function Branches({ branches, way }: { branches: Drawn[]; way: 'up' | 'down' }) {
  const labels = way === 'up' ? linkLabels : linkedLabels;
  return (
    <ul className="grid gap-1 border-s-2 border-rule-strong">
      {branches.map(({ source, link, again, branches: next }) => (
        <li
          key={link?.id ?? source.id}
          className="relative ps-5 before:absolute before:start-0 before:top-3.5 before:w-3.5 before:border-t-2 before:border-rule-strong"
        >
          <p className="leading-7">
            <span className="me-1.5 text-sm text-ink-muted">{link ? labels[link.type] : null}</span>
            <Link href={`/desk/sources/${source.id}`} className="link">
              <bdi>{source.name}</bdi>
            </Link>
            {link ? <span className="text-sm text-ink-muted"> {periodOf(link)}</span> : null}
            {again ? <span className="text-sm text-ink-muted"> (in a circle: see above)</span> : null}
          </p>
          {next.length > 0 ? <Branches branches={next} way={way} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** "(since 2019)", "(2019 to 2024)". */
export function periodOf({ since, until }: Pick<LinkView, 'since' | 'until'>): string {
  if (since && until) return `(${since} to ${until})`;
  if (since) return `(since ${since})`;
  return until ? `(until ${until})` : '';
}
