// @ts-check
// Where Next keeps what pages are drawn from ('use cache'): in memory, as by itself, but less of it. The pages are kept
// too, so this serves the second drawing of a page alone.
const { createDefaultCacheHandler } = require('next/dist/server/lib/cache-handlers/default.js');

module.exports = createDefaultCacheHandler(16 * 1024 * 1024);
