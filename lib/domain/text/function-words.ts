import { fold } from './folding';

/**
 * Words that hold sentences together and say nothing of what they are about. In a newsroom of ten claims each can be as
 * rare as a name.
 */
const WORDS = `a an the this that these those of in on at to by from for with as into over under between about after
before during than and or but nor if so it its he him his she her they them their we us our you your i my who whom whose
which what when where how be is are was were been being am has have had having do does did will would can could may might
shall should must there here also only just more most very such some any all both each other another own same then
no not never none without
في من على الى عن مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن ليس ليست ان انه انها كان كانت يكون تكون قد كما او ثم بل هو هي
هم كل بعض غير بين بعد قبل عند حتى اذا منذ خلال لكن عبر ضد دون اي احد`;

/** By the folded word. */
export const functionWords: ReadonlySet<string> = new Set(fold(WORDS).split(/\s+/));
