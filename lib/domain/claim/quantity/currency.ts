const names: Record<string, string> = { $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yen' };

/** What stands before a number, without the sign of its currency; and that currency, '' where there is none. */
export function beforeNumber(text: string): { left: string; currency: string } {
  const sign = /(?:US)?([$€£¥])\s?$/.exec(text);
  return sign
    ? { left: text.slice(0, sign.index), currency: names[sign[1] ?? ''] ?? '' }
    : { left: text, currency: '' };
}
