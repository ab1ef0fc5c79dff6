import { Notice } from '@/components/ui/notice';
import type { EmbargoView } from '@/lib/schemas/workflow/schedule';
import { dayAndTime } from './words';

/** Says that a claim can't be published yet, until when, and in whose words. */
export const UnderEmbargo = ({ embargo }: { embargo: EmbargoView }) => (
  <Notice tone="warning" title={`Under embargo until ${dayAndTime(embargo)}`}>
    <p dir="auto" className="whitespace-pre-line">
      {embargo.words}
    </p>
    <p>
      <span>Set by </span>
      <bdi>{embargo.set.by.name}</bdi>
      <span>. The claim can’t be published before, unless an editor lifts the embargo.</span>
    </p>
  </Notice>
);
