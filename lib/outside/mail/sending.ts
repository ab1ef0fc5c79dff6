import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';

/** A mail as it leaves. The Message-ID is ours, so that a server that got it before knows it again. */
export type Outgoing = {
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  date: Date;
  /** Where its recipient chooses what comes. */
  unsubscribe: string;
};

/**
 * What came of handing a mail over. REFUSED: the server said no, for good or for now. UNREACHABLE: nothing of the mail had left.
 * UNCERTAIN: the connection was lost when it was on its way, and nobody knows whether the server has it.
 */
export type HandedOver =
  | { kind: 'ACCEPTED' }
  | { kind: 'REFUSED'; forGood: boolean; code: number }
  | { kind: 'UNREACHABLE' }
  | { kind: 'UNCERTAIN' };

export type SendMail = (mail: Outgoing) => Promise<HandedOver>;

/** How long a mail server may take to be there, to greet and to answer, in milliseconds. */
const TIMES = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * What sends through the mail server at an address, over a connection that is kept. A mail whose connection was lost is never
 * sent again by itself: whoever asks decides what to do with one that may have arrived.
 */
export function mailServer(url: string): { send: SendMail; close: () => void } {
  const server = createTransport({
    ...{ url, pool: true, maxConnections: 2, maxRequeues: 0, ...TIMES },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  // Each failure reaches whoever sent; what happens to an idle connection matters to nobody.
  server.on('error', () => undefined);
  const send: SendMail = async (mail) => {
    let begun = false;
    const bytes = await written(mail);
    const raw = Readable.from(
      (function* () {
        begun = true;
        yield bytes;
      })(),
    );
    try {
      await server.sendMail({ envelope: { from: addressIn(mail.from), to: mail.to }, raw });
      return { kind: 'ACCEPTED' };
    } catch (error) {
      return cameOf(error, begun);
    }
  };
  return { send, close: () => server.close() };
}

const written = ({ unsubscribe, ...mail }: Outgoing): Promise<Buffer> =>
  new MailComposer({
    ...mail,
    headers: {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
    .compile()
    .build();

/** What a failure says of where the mail is. An answer of the server's is certain; silence is only where nothing had left. */
function cameOf(error: unknown, begun: boolean): HandedOver {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  // A name or password that the server doesn't take is a fault of the settings, and not of this mail.
  if (error instanceof Error && 'code' in error && error.code === 'EAUTH') return { kind: 'UNREACHABLE' };
  if (code >= 400) return { kind: 'REFUSED', forGood: code >= 500, code };
  return { kind: begun ? 'UNCERTAIN' : 'UNREACHABLE' };
}

/** The address alone of one with a name before it. */
const addressIn = (from: string): string => /<([^<>]+)>$/.exec(from)?.[1] ?? from;
