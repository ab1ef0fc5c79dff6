import type { ComponentProps } from 'react';
import { Input } from '@/components/ui/field/input';

/**
 * A line for a name that nothing may remember: no browser keeps it for later, offers it elsewhere, or sends it away to have
 * its spelling looked at. It is kept in no draft either.
 */
export const HiddenInput = (props: ComponentProps<typeof Input>) => (
  <Input
    {...props}
    autoComplete="off"
    autoCorrect="off"
    autoCapitalize="off"
    spellCheck={false}
    translate="no"
    data-1p-ignore
    data-lpignore="true"
  />
);
