import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/class-names';

/** A line of text. `dir` follows what is typed unless told. */
export function Input({ className, dir = 'auto', ...rest }: ComponentProps<'input'>) {
  return <input dir={dir} {...rest} className={cx('control', className)} />;
}
