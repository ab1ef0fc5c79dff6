import type { ComponentProps } from 'react';
import { Input } from './input';

/** A day and a time on the newsroom's clock. Its label or its hint says in which zone. */
export const ClockInput = (props: Omit<ComponentProps<'input'>, 'type' | 'dir' | 'className'>) => (
  <Input {...props} type="datetime-local" dir="ltr" className="w-fit max-w-full" />
);
