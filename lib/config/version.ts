/** The version of package.json, as Sourceline names itself to the sites that it fetches. A test holds both alike. */
export const VERSION = '0.1.0';
