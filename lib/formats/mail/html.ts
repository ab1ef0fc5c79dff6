import type { MailItem, MailModel } from './model';

/**
 * A mail as a page that loads nothing from anywhere: light and dark by the reader’s own choice, each block in its own direction.
 * All that it says is escaped.
 */
export const mailHtml = (model: MailModel): string =>
  `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escaped(model.subject)}</title><style>${STYLE}</style></head>
<body><main><h1 dir="auto">${escaped(model.heading)}</h1>
<ul>${model.items.map(itemHtml).join('')}</ul>
<footer><p>${escaped(model.siteName)}</p><p>${escaped(model.because)}</p>
<p><a href="${escaped(model.choicesHref)}">Choose what comes by e-mail</a></p></footer></main></body></html>
`;

function itemHtml({ words, title, language, direction, href }: MailItem): string {
  const name = title ?? 'Open it on the desk';
  const shown = href === null ? escaped(name) : `<a href="${escaped(href)}">${escaped(name)}</a>`;
  const place = `<p class="about" dir="${direction ?? 'auto'}"${language ? ` lang="${escaped(language)}"` : ''}>${shown}</p>`;
  return `<li><p dir="auto">${escaped(words)}</p>${title === null && href === null ? '' : place}</li>`;
}

const STYLE = `:root{color-scheme:light dark}
body{margin:0;padding:24px 16px;background:#fff;color:#1b1b1b;font:16px/1.5 Georgia,'Times New Roman',serif}
main{max-width:36em;margin:0 auto}h1{font-size:20px;line-height:1.3}
ul{list-style:none;margin:0;padding:0}li{border-top:1px solid #bbb;padding:12px 0}p{margin:0 0 4px}
.about{font-weight:bold}a{color:#0b4f8a}footer{border-top:2px solid #1b1b1b;padding-top:12px;font-size:14px}
@media (prefers-color-scheme:dark){body{background:#161616;color:#ededed}a{color:#8fc1ff}
li{border-color:#555}footer{border-color:#ededed}}`;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
