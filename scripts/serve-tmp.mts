import { startTestServer } from '../tests/support/server.ts';
const s = await startTestServer();
console.log(JSON.stringify({url:s.url, metrics: s.metricsUrl}));
process.on('SIGTERM', async()=>{await s.stop();process.exit(0)});
setInterval(()=>{},1e6);
