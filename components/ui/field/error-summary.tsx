'use client';

import { OctagonAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { fieldId } from './field';

export type FieldIssue = { path: string; message: string };

export type ErrorSummaryProps = {
  /** One per refused field; an empty path is about the whole form and is not a link. A new array moves focus here again. */
  issues: readonly FieldIssue[];
  title?: string;
  idPrefix?: string;
};

/** What stands between the person and sending the form: takes focus when it appears, and leads to each field. */
export function ErrorSummary({ issues, title, idPrefix }: ErrorSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (issues.length === 0) return;
    heading.current?.focus();
    heading.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [issues]);
  if (issues.length === 0) return null;
  const count = issues.length === 1 ? 'One thing needs' : `${issues.length} things need`;
  return (
    <div className="rounded-sm border-2 border-danger bg-danger-wash px-4 py-3">
      <h2 ref={heading} tabIndex={-1} className="flex gap-2 font-sans text-base font-semibold text-danger">
        <OctagonAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
        {title ?? `${count} your attention`}
      </h2>
      <ul className="mt-1.5 grid gap-1 ps-7 text-sm">
        {issues.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path ? <IssueLink id={fieldId(path, idPrefix)} message={message} /> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function IssueLink({ id, message }: { id: string; message: string }) {
  return (
    <a
      href={`#${id}`}
      className="text-danger underline underline-offset-2"
      onClick={(event) => {
        event.preventDefault();
        reach(document.getElementById(id));
      }}
    >
      {message}
    </a>
  );
}

/** Focuses a control, opening whatever disclosures it is folded away in. */
function reach(control: HTMLElement | null) {
  for (let fold = control?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  control?.focus();
}
