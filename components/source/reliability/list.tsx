import { DateTime } from '@/components/ui/date-time';
import { type Column, Table } from '@/components/ui/table';
import { gradeLabels } from '@/lib/domain/source/reliability';
import type { AssessmentView } from '@/lib/schemas/source/assessment';

const columns: Column<AssessmentView>[] = [
  {
    key: 'grade',
    header: 'Grade',
    primary: true,
    cell: ({ grade }) => (
      <>
        <strong>{grade}</strong> {gradeLabels[grade].toLowerCase()}
      </>
    ),
  },
  { key: 'topic', header: 'On', cell: ({ topic }) => <bdi>{topic ?? 'In general'}</bdi> },
  {
    key: 'rationale',
    header: 'Because',
    cell: ({ rationale }) => (
      <span dir="auto" className="wrap-anywhere whitespace-pre-line">
        {rationale}
      </span>
    ),
  },
  { key: 'by', header: 'By', cell: ({ by }) => <bdi>{by?.name ?? '–'}</bdi> },
  { key: 'at', header: 'When', cell: ({ at }) => <DateTime value={at} show="minute" /> },
];

/** Every assessment, the newest first. */
export function AssessmentTable({ assessments }: { assessments: readonly AssessmentView[] }) {
  return (
    <Table
      caption="Assessments, the newest first"
      hideCaption
      columns={columns}
      rows={assessments}
      rowKey={({ id }) => id}
    />
  );
}
