import { aDocx, heading, paragraph, raisedRun, run, table } from '/work/wt-files/tests/support/files/docx';
import { openDocx } from '/work/wt-files/lib/ingest/opening/docx/docx';
import { extract } from '/work/wt-files/lib/ingest/extract';
const f = aDocx({ title: 'The ferry', author: 'A. Writer', header1: paragraph('The Meridian Post'),
 footnotes: `<w:footnote w:id="2">${paragraph('Harbour log, p. 4.')}</w:footnote>`,
 comments: `<w:comment w:id="0" w:author="E">${paragraph('Check this.')}</w:comment>`,
 numbering: '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
 body: heading('The ferry leaves') + paragraph(run('It cost 17')+raisedRun('3')+run(' and 10')+raisedRun('6')+run(', he said.')+'<w:r><w:footnoteReference w:id="2"/></w:r>'+run(' Then ')+'<w:del w:id="9"><w:r><w:delText>ten </w:delText></w:r></w:del><w:ins w:id="8"><w:r><w:t>twelve</w:t></w:r></w:ins>'+run(' left ') + run('nine','<w:strike/>')+'<w:bdo w:val="rtl">'+run(' turned')+'</w:bdo>' + '<w:commentRangeStart w:id="0"/>'+run(' x')+'<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' + '<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>') + paragraph('one','<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + table([['Place','Killed'],['Mill','3'],['Pier','4']])+paragraph('The end.') });
const r = await openDocx(f); console.log(JSON.stringify(r,null,1));
if (r.ok) { const e = extract({text: r.value.content, format: r.value.format}); console.log(e.ok ? e.value : e); }
console.log(await openDocx(new Uint8Array(5)));
