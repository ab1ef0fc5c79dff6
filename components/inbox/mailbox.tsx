import { DateTime } from '@/components/ui/date-time';
import { Disclosure } from '@/components/ui/disclosure';
import type { KeptMailView } from '@/lib/schemas/inbox';

/** Mails as they would have come: the page of each shut in, so that nothing of it runs or loads, and its plain text. */
export function Mailbox({ mails }: { mails: readonly KeptMailView[] }) {
  return (
    <ul className="grid gap-8">
      {mails.map((mail) => (
        <li key={mail.id} className="grid gap-3 border-t border-rule pt-4">
          <h2 dir="auto" className="text-xl">
            {mail.subject}
          </h2>
          <p className="text-sm text-ink-muted">
            <span>
              To <bdi>{mail.to}</bdi>,{' '}
            </span>
            <DateTime value={mail.at} show="minute" />
          </p>
          <iframe
            title={`Mail: ${mail.subject}`}
            srcDoc={mail.html}
            sandbox=""
            loading="lazy"
            className="h-[34rem] w-full resize-y rounded-sm border border-rule-strong bg-white"
          />
          <Disclosure summary="As plain text">
            <pre dir="auto" className="overflow-x-auto text-sm whitespace-pre-wrap">
              {mail.text}
            </pre>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
