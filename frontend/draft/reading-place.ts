import type { EditorView } from "prosemirror-view";
import type { Mappable } from "prosemirror-transform";

/**
 * Remembers where on the screen the line stands that the person reads or writes; `restore` scrolls so that it stands there again
 * after colleagues changed the text above it.
 */
export class ReadingPlace {
  private constructor(
    private readonly view: EditorView,
    private readonly scroller: Element,
    private readonly pos: number,
    private readonly top: number,
  ) {}

  static of(view: EditorView): ReadingPlace | null {
    const scroller = scrollerOf(view.dom);
    const visible = view.dom.getBoundingClientRect();
    const top = Math.max(0, scroller.getBoundingClientRect().top, scroller === document.scrollingElement ? 0 : -Infinity);
    if (visible.bottom < top || visible.top > window.innerHeight) return null;
    const { head } = view.state.selection;
    if (view.hasFocus()) {
      const at = view.coordsAtPos(head).top;
      if (at >= top && at < window.innerHeight) return new ReadingPlace(view, scroller, head, at);
    }
    // Nothing above the first visible line can push it while the text begins on the screen.
    if (visible.top >= top) return null;
    const found = view.posAtCoords({ left: visible.left + 24, top: top + 80 });
    return found === null ? null : new ReadingPlace(view, scroller, found.pos, view.coordsAtPos(found.pos).top);
  }

  restore(mapping: Mappable): void {
    const pos = Math.min(mapping.map(this.pos, -1), this.view.state.doc.content.size);
    const moved = this.view.coordsAtPos(pos).top - this.top;
    if (Math.abs(moved) >= 1) this.scroller.scrollTop += moved;
  }
}

function scrollerOf(element: Element): Element {
  for (let at: Node | null = element; at !== null; at = parentOf(at)) {
    if (!(at instanceof Element) || at === document.body || at === document.documentElement) continue;
    const overflow = getComputedStyle(at).overflowY;
    if ((overflow === "auto" || overflow === "scroll") && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot !== null) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
