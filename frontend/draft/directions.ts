import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** Signs that nobody sees and that turn what follows: embeddings, overrides and isolates. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** The same words without signs that turn them. */
export function withoutTurns(text: string): string {
  return text.replace(TURNS, "");
}

/** Keeps such a sign, where the text holds one already, from turning anything: it acts in a box of its own. */
export function straightened(): Plugin {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, state) => boxes(DecorationSet.empty, state.doc, 0, state.doc.content.size),
      apply(tr, before) {
        if (!tr.docChanged) return before;
        let set = before.map(tr.mapping, tr.doc);
        tr.mapping.maps.forEach((map, i) => {
          const rest = tr.mapping.slice(i + 1);
          map.forEach((_oldFrom, _oldTo, from, to) => (set = boxes(set, tr.doc, rest.map(from, -1), rest.map(to, 1))));
        });
        return set;
      },
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function boxes(set: DecorationSet, doc: Node, from: number, to: number): DecorationSet {
  const made: Decoration[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return;
    for (const { index } of node.text!.matchAll(TURNS)) {
      const at = pos + index;
      if (at >= from && at < to) made.push(Decoration.inline(at, at + 1, { class: "draft-turn" }));
    }
  });
  return made.length === 0 ? set : set.remove(set.find(from, to)).add(doc, made);
}
