import type { Node } from "prosemirror-model";

/** Words as a person reads them and as the server counts them: runs without white space. */
export function countWords(doc: Node): number {
  return doc.textBetween(0, doc.content.size, "\n", "\n").match(/\S+/g)?.length ?? 0;
}
