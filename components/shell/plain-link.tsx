import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'a'>, 'href'> & { href: string | { toString(): string } };

/** Stands for Next's link in readers' documents (scripts/setup/documents.mjs), which have no router. */
export default function PlainLink({ href, ...rest }: Props) {
  return <a {...rest} href={String(href)} />;
}
