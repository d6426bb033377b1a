/** An id for an element, another one for each text: what is neither letter nor digit becomes its number between points. */
export function anchorOf(text: string): string {
  const plain = [...text].map((character) => {
    return /[\p{Letter}\p{Number}_]/u.test(character) || character === '-'
      ? character
      : `.${character.codePointAt(0)?.toString(16)}.`;
  });
  return `item-${plain.join('')}`;
}

/** The address where it is one of the web that a browser may follow, else undefined. */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^\s/]/iu.test(trimmed) || /[\s\u0000-\u001f\u007f]/u.test(trimmed)) return undefined;
  return URL.canParse(trimmed) ? trimmed : undefined;
}
