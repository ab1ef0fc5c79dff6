import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const looks = {
  info: { Icon: Info, frame: 'border-accent bg-accent-wash', icon: 'text-accent', word: 'Note' },
  success: { Icon: CircleCheck, frame: 'border-success bg-success-wash', icon: 'text-success', word: 'Done' },
  warning: {
    Icon: TriangleAlert,
    frame: 'border-warning bg-warning-wash',
    icon: 'text-warning',
    word: 'Attention',
  },
  error: { Icon: OctagonAlert, frame: 'border-danger bg-danger-wash', icon: 'text-danger', word: 'Error' },
} as const;

export type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  /** What is read out before the message in place of the tone's own word; `null` where the title says it itself. */
  label?: string | null;
  /** `true` for what appears after something the person did: it is read out. Leave it off for what stands there from the start. */
  announce?: boolean;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** A message in the flow of a page. */
export function Notice({ tone = 'info', title, label, announce, actions, className, children }: NoticeProps) {
  const { Icon, frame, icon, word } = looks[tone];
  const said = label === undefined ? word : label;
  const role = tone === 'error' ? 'alert' : 'status';
  return (
    <div
      role={announce ? role : undefined}
      className={cx('flex gap-3 rounded-sm border-s-4 px-4 py-3', frame, className)}
    >
      <Icon aria-hidden="true" className={cx('mt-0.5 size-5 shrink-0', icon)} />
      <div className="min-w-0 grow">
        {said ? <span className="sr-only">{said}: </span> : null}
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-sm [&>p+p]:mt-1.5">{children}</div> : null}
        {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
