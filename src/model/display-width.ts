// How many columns a text takes on a terminal. East Asian wide and full-width characters take two (UAX #11).
// "Ambiguous" ones (“ ” … — ① ■ √) take one, as wcwidth, Windows Terminal, VS Code and the logs of CI services count them.

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]$/u;

const wide =
  /[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** A sign that the characters of a cluster are drawn as one picture: ❤️, 1️⃣. */
const drawnAsPicture = /.\ufe0f/u;

/** What nearly every text is made of: told apart without the large tables above, which are slow to build. */
const plain = /^[ -~\u3001-\u301f\u4e00-\u9fff\uff01-\uff60]*$/;

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character: a base with its marks, a family of emoji, a flag. */
export function graphemes(text: string): string[] {
  if (plain.test(text) || !joining.test(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Texts without any of these have one character a cluster: no need for the segmenter, which is slow. */
const joining = /[\p{M}\p{Cf}\r\u1100-\u11ff\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;

export function displayWidth(text: string): number {
  let width = 0;
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}

/** Columns of one cluster as `graphemes` gives it: 0, 1 or 2. */
export function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && plain.test(grapheme)) return grapheme <= '~' ? 1 : 2;
  if (drawnAsPicture.test(grapheme)) return 2;
  for (const character of grapheme) {
    if (!zeroWidth.test(character)) return wide.test(character) ? 2 : 1;
  }
  return 0;
}
