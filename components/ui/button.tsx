import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './class-names';
import { Spinner } from './waiting/spinner';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm';

const base =
  'inline-flex items-center justify-center gap-2 wrap-break-word rounded-sm border font-sans font-semibold text-center no-underline transition-colors aria-disabled:opacity-60 disabled:opacity-60 pointer-coarse:min-h-11';

const sizes: Record<ButtonSize, string> = {
  md: 'min-h-10.5 px-4 py-1.5 text-base',
  sm: 'min-h-8 px-2.5 py-1 text-sm',
};

const variants: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-rule-strong bg-raised text-ink hover:border-ink hover:bg-surface',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-wash',
  danger: 'border-danger bg-danger text-on-danger hover:border-danger-strong hover:bg-danger-strong',
};

/** The look of a button, for an element that is one already (a Base UI trigger, a summary). */
export const buttonClass = (
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'md',
  className?: string,
) => cx(base, sizes[size], variants[variant], className);

type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode };

export type ButtonProps = ComponentProps<'button'> & Look & { pending?: boolean };

/**
 * A button. `type` is "button" unless told. While `pending` it keeps its focus and its words, shows that it works, and
 * ignores presses. One `primary` per screen; `danger` only for what readers will see disappear.
 */
export function Button({
  variant,
  size,
  icon,
  pending,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending ? 'button' : type}
      onClick={pending ? undefined : rest.onClick}
      aria-disabled={pending || rest['aria-disabled']}
      aria-busy={pending || undefined}
      className={buttonClass(variant, size, className)}
    >
      {pending ? <Spinner /> : icon}
      <span className="contents">{children}</span>
    </button>
  );
}

export type ButtonLinkProps = ComponentProps<typeof Link> & Look;

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass(variant, size, className)}>
      {icon}
      <span className="contents">{children}</span>
    </Link>
  );
}
