import { type Column, Table } from '@/components/ui/table';
import { type Role, roleLabels } from '@/lib/domain/actor';
import { type Risk, riskLabels, risks } from '@/lib/domain/claim/claim';
import { defaultQuorum } from '@/lib/domain/review/review';
import { Chapter } from './chapter';

const work: readonly { role: Role; does: string }[] = [
  {
    role: 'CHECKER',
    does: 'Reads articles, drafts claims, records who said what, finds evidence, and reviews claims that others drafted.',
  },
  {
    role: 'EDITOR',
    does: 'Does all of that; settles reviews that differ, approves, publishes, corrects and retracts.',
  },
  {
    role: 'ADMIN',
    does: 'Looks after accounts and reads the log of what was done. Has no say in content and sees no draft.',
  },
];

const workColumns: Column<(typeof work)[number]>[] = [
  {
    key: 'role',
    header: 'Role',
    primary: true,
    cell: ({ role }) => <strong>{roleLabels[role]}</strong>,
    className: 'md:w-56',
  },
  { key: 'does', header: 'Work', cell: ({ does }) => does },
];

const quorumColumns: Column<Risk>[] = [
  {
    key: 'risk',
    header: 'Risk of the claim',
    primary: true,
    cell: (risk) => <strong>{riskLabels[risk]}</strong>,
    className: 'md:w-56',
  },
  { key: 'quorum', header: 'Reviewers', cell: (risk) => defaultQuorum[risk] },
];

/** Who does what, who may not, and how reviewers come to a result. */
export const People = () => (
  <>
    <Chapter id="people">
      <Table caption="Roles" hideCaption columns={workColumns} rows={work} rowKey={({ role }) => role} />
      <p>
        The same person never stands on both sides of a claim. Whoever wrote it, or changed a word of it,
        can’t review, settle, approve or publish it. Whoever reviewed it, or settled it, can’t approve it;
        whoever wrote its answer “in short” can’t approve or publish it, so what you read first has been read
        by somebody else first. The software refuses, whatever the person’s role; no setting lifts that.
      </p>
    </Chapter>
    <Chapter id="review">
      <p>
        Reviewers work blind. Until all of them have handed in, none can see that another has reviewed, what
        they found, or the evidence they added. A review that is handed in is sealed: its first opinion is
        kept for ever, and a second thought stands beside it.
      </p>
      <Table caption="How many people review" columns={quorumColumns} rows={risks} rowKey={(risk) => risk} />
      <p>
        Reviewers agree when they give the same verdict, credibility grades at most one step apart and, for a
        prediction, the same likelihood. The page then shows that verdict, the more cautious grade and the
        lowest confidence. When they don’t agree, an editor who had no part in the claim decides, reads the
        reviews without names, and gives reasons. The newsroom keeps every review; the editor says whether
        those that find otherwise stand on the page, marked as dissenting.
      </p>
    </Chapter>
  </>
);
