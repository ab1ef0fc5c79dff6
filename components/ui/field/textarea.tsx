import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/class-names';

export type TextareaProps = ComponentProps<'textarea'> & {
  /** Sets the text in the reading serif: statements, rationales, quotes. */
  serif?: boolean;
};

/** Several lines of text. It grows with its content where the browser knows `field-sizing`; `rows` is its least height. */
export function Textarea({ className, serif, dir = 'auto', rows = 3, style, ...rest }: TextareaProps) {
  return (
    <textarea
      dir={dir}
      rows={rows}
      {...rest}
      style={{ minBlockSize: `calc(${rows} * 1.5em + 1rem)`, ...style }}
      className={cx('control field-sizing-content max-h-[70dvh] resize-y', serif && 'font-serif', className)}
    />
  );
}
