/** No line of an article's own says so much of the page that it stands on. */
const LONGEST = 400;

/**
 * Whether a line is what pages say beside their articles: rights, newsletters, where to follow, what else to read. Pages of one site
 * share it, and it says nothing of where their articles come from.
 */
export const isBoilerplate = (line: string): boolean =>
  line.length <= LONGEST && BOILERPLATE.some((pattern) => pattern.test(line));

const BOILERPLATE: readonly RegExp[] = [
  /all rights reserved|©|copyright \d{4}|may not be (?:published|reproduced|republished|broadcast)/i,
  /(?:sign|signing) up (?:to|for)|subscribe (?:to|now|for)|\bnewsletters?\b.*\b(?:inbox|email|free)\b/i,
  /^\s*(?:read|see) (?:more|also|next)\b|^\s*(?:related|recommended|more on this|more from|most read)\b/i,
  /\bfollow us\b|\bjoin (?:us on|our) (?:telegram|whatsapp|channel)|\bdownload (?:our|the) app\b/i,
  /\bsupport (?:our|independent) (?:work|journalism)\b|\bmake a (?:donation|contribution)\b|\bdonate\b/i,
  /^\s*(?:advertisement|share this|print this|click here)\b/i,
  /we use cookies|privacy policy|terms (?:of use|and conditions)/i,
  /\bviews expressed\b.*\b(?:author|authors|own)\b/i,
  /جميع الحقوق محفوظة|حقوق النشر|يمنع (?:النقل|النشر)/u,
  /اشترك(?:وا)? (?:في|الآن)|النشرة (?:البريدية|الإخبارية)/u,
  /^\s*(?:اقرأ|إقرأ|شاهد|انظر) (?:أيضا|أيضًا|أيضاً|المزيد)|^\s*مواضيع ذات صلة|^\s*الأكثر قراءة/u,
  /تابعو?نا (?:على|عبر)|انضم(?:وا)? إلى قناتنا|حم[ّ]?ل(?:وا)? التطبيق/u,
  /لا (?:ي|ت)عب[ّ]?ر .{0,40}(?:بالضرورة|عن رأي)/u,
];
