import type { EditorView } from "prosemirror-view";
import type { SharedText } from "./shared-text";
import type { ClientFrame } from "./protocol";

const INTERVAL = 100;

/** Tells colleagues where this person writes: in positions of the confirmed text, at most ten times a second, and not before a first visit. */
export class OwnCaret {
  private due = false;
  private visited = false;
  private timer: number | undefined;

  constructor(
    private readonly view: () => EditorView | null,
    private readonly text: () => SharedText | null,
    private readonly send: (frame: ClientFrame) => boolean,
  ) {}

  visit(): void {
    this.visited = true;
    this.moved();
    this.tell();
  }

  moved(): void {
    this.due = true;
  }

  tell(): void {
    const text = this.text();
    const view = this.view();
    if (!this.due || !this.visited || this.timer !== undefined || view === null || text === null || text.client === null) return;
    this.due = false;
    let { anchor, head } = view.state.selection;
    for (let i = text.own.length - 1; i >= 0; i--) {
      const back = text.own[i].step.getMap().invert();
      anchor = back.map(anchor, -1);
      head = back.map(head, -1);
    }
    this.send({ op: "select", version: text.version, anchor, head });
    this.timer = window.setTimeout(() => {
      this.timer = undefined;
      this.tell();
    }, INTERVAL);
  }

  end(): void {
    window.clearTimeout(this.timer);
  }
}
