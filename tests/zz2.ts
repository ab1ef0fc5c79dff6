import { readFileSync } from 'node:fs';
import { openMhtml } from '@/lib/ingest/opening/mhtml/mhtml';
import { extract } from '@/lib/ingest/extract';
const r = openMhtml(readFileSync('/tmp/fx/a.mhtml')); console.log(r.ok && r.value.about);
if (r.ok) console.log(r.value.content.slice(0,600), extract({ text: r.value.content, format: 'HTML' }));
