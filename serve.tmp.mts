import { scratchNewsroom } from './scripts/setup/scratch.mjs';
const { start, clear } = await scratchNewsroom();
const s = await start({ env: { NODE_OPTIONS: '--require /tmp/prof.cjs --max-old-space-size=1024' } });
console.log(s.url);
process.on('SIGTERM', async()=>{await s.stop();await clear();process.exit(0)});
setInterval(()=>{},1e6);
