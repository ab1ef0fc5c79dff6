/** What the head of a reader's document says of it, besides what all of them say. */
export type Head = {
  /** Without the name of the product, which stands behind it. */
  title?: string | undefined;
  description?: string;
  /** The address by which the page is to be found, in full. */
  canonical?: string;
  /** The same in other forms: the address of each by its media type. */
  alternates?: Readonly<Record<string, string>>;
  /** Not to be found by search engines. */
  unlisted?: boolean;
  /** How the page is shown where somebody links to it (ogp.me). */
  shared?: {
    type: 'article' | 'profile';
    url: string;
    siteName: string;
    publishedTime?: string;
    modifiedTime?: string;
    tags?: readonly string[];
  };
  /** What it says for machines: JSON-LD, as the text of a script. */
  jsonLd?: string;
};

const NAME = 'Sourceline';
const DESCRIPTION = 'The claims of news articles and where they come from.';

/** These as elements. */
export function DocumentHead({ head }: { head: Head }) {
  const { title, description = DESCRIPTION, canonical, alternates = {}, unlisted, jsonLd } = head;
  return (
    <>
      <title>{title === undefined ? NAME : `${title} · ${NAME}`}</title>
      <meta name="description" content={description} />
      {unlisted ? <meta name="robots" content="noindex" /> : null}
      {canonical ? <link rel="canonical" href={canonical} /> : null}
      {Object.entries(alternates).map(([type, href]) => (
        <link key={type} rel="alternate" type={type} href={href} />
      ))}
      <Shared head={head} />
      {jsonLd ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no character ends the element (lib/formats/claim-review.ts)
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
      ) : null}
    </>
  );
}

function Shared({ head: { title = NAME, description = DESCRIPTION, shared } }: { head: Head }) {
  if (!shared) return null;
  const { type, url, siteName, publishedTime, modifiedTime, tags = [] } = shared;
  const properties: [string, string | undefined][] = [
    ['og:type', type],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:site_name', siteName],
    ['article:published_time', publishedTime],
    ['article:modified_time', modifiedTime],
    ...tags.map((tag): [string, string] => ['article:tag', tag]),
  ];
  return (
    <>
      {properties.map(([property, content]) =>
        content === undefined ? null : (
          <meta key={property + content} property={property} content={content} />
        ),
      )}
      <meta name="twitter:card" content="summary" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
    </>
  );
}
