/** No name, address or number is as long; what goes on for longer without a break is data. */
const LONGEST = 200;
const ENDS = 64;
const MOST_SIGNS = 8;
const endless = new RegExp(`[^\\s,;:()|"<>=/?&]{${LONGEST},}`, "gu");

/**
 * The same line with blanks for the inside of words without an end, as long as before: looking through such a word letter by letter
 * takes the square of its length. Its ends stay, and what stands around an @ in it.
 */
export function withoutEndlessWords(line: string): string {
  return line.length < LONGEST ? line : line.replace(endless, blanked);
}

function blanked(word: string): string {
  const kept: [number, number][] = [[0, ENDS]];
  for (let at = word.indexOf("@"), found = 0; at >= 0 && found < MOST_SIGNS; at = word.indexOf("@", at + 1), found++) kept.push([at - ENDS, at + ENDS]);
  kept.push([word.length - ENDS, word.length]);
  let told = "";
  for (const [from, to] of kept) {
    told += " ".repeat(Math.max(0, from - told.length));
    told += word.slice(told.length, Math.max(told.length, to));
  }
  return told;
}
