import { Reached } from '@/components/ripple/reached';
import { Notice } from '@/components/ui/notice';
import type { MergePreview } from '@/lib/schemas/publication/merge-preview';

const things: [keyof MergePreview['counting'], string, string][] = [
  ['attributions', 'attribution', 'attributions'],
  ['articles', 'article that it published', 'articles that it published'],
  ['evidence', 'piece of evidence', 'pieces of evidence'],
  ['lineage', 'thing that comes from it', 'things that come from it'],
  ['links', 'link', 'links'],
  ['roles', 'role', 'roles'],
  ['assessments', 'assessment', 'assessments'],
  ['replyRequests', 'request for a reply', 'requests for a reply'],
];

/** What a merge would do, before it is done: why it can't be, or what would count as the other's and which claims it reaches. */
export function MergePreviewView({ preview }: { preview: MergePreview }) {
  const { from, into, problems, counting, names, ripple } = preview;
  if (problems.length > 0)
    return (
      <Notice tone="warning" title="These two can’t be merged">
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </Notice>
    );
  const counted = things.filter(([thing]) => counting[thing] > 0);
  return (
    <div className="grid gap-6">
      <p className="measure">
        No row is moved. While the merge stands, what names <bdi className="font-semibold">{from.name}</bdi>{' '}
        counts as <bdi className="font-semibold">{into.name}</bdi> and shows that name; undoing it puts
        everything back.
      </p>
      <div className="grid gap-2">
        <h2 className="text-base font-semibold">What would count as the other’s</h2>
        {counted.length === 0 ? <p>Nothing but its name.</p> : null}
        <ul className="list-disc ps-5 empty:hidden">
          {counted.map(([thing, one, many]) => (
            <li key={thing}>
              {counting[thing].toLocaleString('en-GB')} {counting[thing] === 1 ? one : many}
            </li>
          ))}
        </ul>
        {names.length > 0 ? (
          <p>
            <span>Other names from then on: </span>
            {names.map((name, i) => (
              <span key={name}>
                <span>{i > 0 ? ', ' : ''}</span>
                <bdi>{name}</bdi>
              </span>
            ))}
          </p>
        ) : null}
      </div>
      <div className="grid gap-2">
        <h2 className="text-base font-semibold">Claims that it reaches</h2>
        {ripple.items.length === 0 ? <p>No published claim comes back, and no count changes.</p> : null}
        <Reached ripple={ripple} />
      </div>
    </div>
  );
}
