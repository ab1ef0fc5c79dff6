/** The keys in a breath, for who hears the text; the others find them in the dialog of keys, which moves nothing. */
export const CaretHelp = ({ enter = 'makes a claim of the selection' }: { enter?: string }) => (
  <p id="caret-help" className="sr-only">
    {`The arrow keys move, Shift selects, S selects the sentence, Enter ${enter}, Escape leaves. The question mark lists all keys.`}
  </p>
);
