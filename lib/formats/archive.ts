/** Where readers find the text of a copy, by the SHA-256 of its bytes. */
export const archiveOf = (sha256: string, siteUrl: string): string =>
  `${siteUrl}/api/v1/public/captures/${sha256}/text`;
