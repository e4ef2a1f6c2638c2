import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

const PREFIX = "common-ground.draft.place.";
const LASTS = 60_000;

interface Place {
  readonly anchor: number;
  readonly head: number;
  readonly at: number;
}

/** Where the person was writing when the page was loaded again, so that they go on there without a click. */
export class ReturnPlace {
  constructor(private readonly draft: string) {}

  leave(view: EditorView | null): void {
    if (view === null || !view.hasFocus()) return;
    const { anchor, head } = view.state.selection;
    try {
      sessionStorage.setItem(PREFIX + this.draft, JSON.stringify({ anchor, head, at: Date.now() } satisfies Place));
    } catch {
      // A device that keeps nothing costs one click.
    }
  }

  /** Puts the caret back, once, unless the person has turned to something else. */
  comeBack(view: EditorView): void {
    const kept = sessionStorage.getItem(PREFIX + this.draft);
    if (kept === null) return;
    sessionStorage.removeItem(PREFIX + this.draft);
    const place = JSON.parse(kept) as Place;
    const elsewhere = document.activeElement !== null && document.activeElement !== document.body;
    if (elsewhere || Date.now() - place.at > LASTS) return;
    const { doc, tr } = view.state;
    const inside = (pos: number) => doc.resolve(Math.min(pos, doc.content.size));
    view.dispatch(tr.setSelection(TextSelection.between(inside(place.anchor), inside(place.head))));
    view.focus();
  }
}
