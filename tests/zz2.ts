import { readFileSync } from 'node:fs';
import { openPdf } from '@/lib/ingest/opening/pdf/pdf';
import { extract } from '@/lib/ingest/extract';
import { tallied } from '@/lib/domain/article/guesses';
const t = performance.now(); const r = await openPdf(readFileSync(process.argv[2]!)); console.log((performance.now()-t).toFixed(0), 'ms', r.ok ? r.value.about : r.refusal);
if (r.ok) { const e = extract({ text: r.value.content, format: r.value.format }); console.log(r.value.content.slice(0,+(process.argv[3]??3000))); if (e.ok) { console.log('-----', tallied([...r.value.guesses, ...e.value.guesses])); if (process.argv[4]) console.log(e.value.text.slice(0,+process.argv[4])); } else console.log(e);}
