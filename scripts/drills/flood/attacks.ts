import addresses from './addresses';
import type { Attack } from './attack';
import { DEAR_TEXTS } from './imports';
import { longParagraph } from './long-paragraph';
import { marksInAField, marksInAnArticle, strangersMarks } from './marks';
import searches from './searches';
import signIns from './sign-ins';
import { strangersArguments, strangersForm } from './strangers';

/** Every attack of the flood, in the order in which they are made. */
export const ATTACKS: readonly Attack[] = [
  strangersMarks,
  strangersArguments,
  strangersForm,
  marksInAField,
  marksInAnArticle,
  ...DEAR_TEXTS,
  longParagraph,
  searches,
  signIns,
  addresses,
];
