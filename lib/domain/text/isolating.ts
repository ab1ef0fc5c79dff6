const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A name for a sentence that can hold no markup: a title, a description, a line of a list. One that runs from the right
 * stands between U+2068 and U+2069, so that it turns nothing around it; any other stands as it is. Never for what is stored.
 */
export const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);

/** A sentence for a program, which puts names where it likes: without those marks. */
export const unisolated = (sentence: string): string => sentence.replace(/[\u2068\u2069]/gu, '');
