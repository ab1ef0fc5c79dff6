import { webLinksIn } from '@/lib/domain/text/web-links';

/** What somebody wrote: plain text with its lines, and the addresses in it as links that tell the other site nothing. */
export const CommentBody = ({ text }: { text: string }) => (
  <p dir="auto" className="measure wrap-anywhere whitespace-pre-line">
    {placed(text).map(({ at, text: words, address }) =>
      address ? (
        <a key={at} href={address} rel="noopener noreferrer nofollow external" className="link">
          {words}
        </a>
      ) : (
        <span key={at}>{words}</span>
      ),
    )}
  </p>
);

/** The pieces of a text, each with where it begins: two may read the same. */
function placed(text: string) {
  let at = 0;
  return webLinksIn(text).map((piece) => {
    const begins = at;
    at += piece.text.length;
    return { ...piece, at: begins };
  });
}
