import { inPlace } from './in-place';
import { PartialDate } from './partial-date';

type OccasionProps = { saidAt: string | null; saidPlace: string | null; channel: string | null };

/** Whether anything is known of when, where and through what it was said. */
export const hasOccasion = ({ saidAt, saidPlace, channel }: OccasionProps): boolean =>
  Boolean(saidAt || saidPlace || channel);

/** "5 December 2024, Mezzeh airport, interview": each keeps its own direction. */
export function Occasion({ saidAt, saidPlace, channel }: OccasionProps) {
  const known = [saidAt && <PartialDate key="at" value={saidAt} />, saidPlace, channel].filter(Boolean);
  return inPlace(known).map(({ key, item }) => (
    <span key={key}>
      {key === '1' ? null : <span>, </span>}
      <bdi>{item}</bdi>
    </span>
  ));
}
