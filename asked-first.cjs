// @ts-check
// What next.config.js and kept-pages.cjs both say of readers' pages. Next loads them outside of what it builds.

/** The first parts of the addresses below which readers' pages stand; the front page is one besides. */
const SECTIONS = ['claims', 'articles', 'sources', 'corrections', 'older', 'methodology'];

/**
 * Our own copy of a reader's page is dropped the moment a publication changes it; a browser or a proxy has to ask whether
 * it still holds, so that nobody goes on reading what was corrected or retracted. The ETag makes asking cheap. The door
 * lets a shared cache keep it for a second (lib/http/who-may-keep.ts); this stands where the door isn't yet in place.
 */
const ASK_FIRST = 'public, max-age=0, must-revalidate';

module.exports = { SECTIONS, ASK_FIRST };
