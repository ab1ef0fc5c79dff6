/** Where the drill's listeners are, and how much is tried. */
export type Places = {
  /** The port of what must not be reached, on every loopback address that can be had. */
  bait: number;
  /** The port of a site on 127.0.0.1 that the settings name; it also stands for a public one. */
  site: number;
  /** Its paths that are attacks. */
  attacks: string[];
  rounds: number;
  seed: number;
};

/** What was tried, and what should not have happened. */
export type Attempted = {
  spellings: number;
  redirects: number;
  names: number;
  attacks: number;
  /** Addresses of which something was fetched. */
  fetched: string[];
  /** IP addresses that were connected to, or would have been, and are neither the site nor public. */
  strayed: string[];
  /** Of one fetch, in milliseconds, and of which address. */
  longest: number;
  longestAt: string;
  /** Megabytes, before the attacks and at most. */
  memoryBefore: number;
  memoryMost: number;
};

/** A page of a site on this machine that sends on to an address. */
export const leadingTo = (address: string, site: number): string =>
  `http://127.0.0.1:${site}/to?${Buffer.from(address.trim()).toString('base64url')}`;
