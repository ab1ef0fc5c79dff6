/** The keys in a breath, for who hears the text; the others find them in the dialog of keys, which moves nothing. */
export const CaretHelp = () => (
  <p id="caret-help" className="sr-only">
    The arrow keys move, Shift selects, S selects the sentence, Enter makes a claim of the selection, Escape
    leaves. The question mark lists all keys.
  </p>
);
