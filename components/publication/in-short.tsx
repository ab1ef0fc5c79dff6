import { cx } from '@/components/ui/class-names';
import type { Direction } from '@/lib/domain/text/text';

type InShortProps = { text: string; language: string; direction: Direction; className?: string };

/** The newsroom's answer to a claim, in the language of the claim. */
export const InShort = ({ text, language, direction, className }: InShortProps) => (
  <p lang={language} dir={direction} className={cx('measure font-serif', className)}>
    {text}
  </p>
);
