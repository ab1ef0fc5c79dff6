import { readFileSync } from 'node:fs';
import { Reader } from '@/lib/ingest/reader';
const r = new Reader();
for (const f of process.argv.slice(2)) { const t = performance.now(); const x = await r.readFile({ bytes: readFileSync(f), fileName: f, takenBack: [] }); console.log(f, (performance.now()-t).toFixed(0), 'ms', x.ok ? [x.value.text.length, x.value.meta, x.value.guesses.map(g=>g.kind+g.count).join()] : x.refusal); }
