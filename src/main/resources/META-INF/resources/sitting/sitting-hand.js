/** Whoever has typed within this time is in the middle of a sentence, in milliseconds. */
const SENTENCE = 5000;

/**
 * What somebody does in the room that the server should know: whether they write, that they have scrolled away, and single keys outside
 * text fields.
 */
class SittingHand extends HTMLElement {
  #writing = false;
  #pause = 0;
  #moved = 0;
  #byHand = 0;
  #place = 0;

  #focus = (event) => this.#write(isField(event.composedPath()[0]) && !isText(event.composedPath()[0]));
  #blur = () => this.#write(false);
  #typed = (event) => this.#writes(event);
  #hand = () => (this.#byHand = Date.now());
  #scroll = (event) => this.#scrolled(event.target);
  #key = (event) => this.#pressed(event);

  connectedCallback() {
    document.addEventListener("focusin", this.#focus);
    document.addEventListener("focusout", this.#blur);
    document.addEventListener("input", this.#typed);
    document.addEventListener("wheel", this.#hand, { passive: true });
    document.addEventListener("touchmove", this.#hand, { passive: true });
    document.addEventListener("scroll", this.#scroll, { capture: true, passive: true });
    document.addEventListener("keydown", this.#key);
  }

  disconnectedCallback() {
    document.removeEventListener("focusin", this.#focus);
    document.removeEventListener("focusout", this.#blur);
    document.removeEventListener("input", this.#typed);
    clearTimeout(this.#pause);
    document.removeEventListener("wheel", this.#hand);
    document.removeEventListener("touchmove", this.#hand);
    document.removeEventListener("scroll", this.#scroll, { capture: true });
    document.removeEventListener("keydown", this.#key);
  }

  /** A caret that rests in a text may go along with the chair; a hand in the middle of a sentence may not be disturbed. */
  #writes(event) {
    if (!isText(event.composedPath()[0])) return;
    this.#write(true);
    this.#pause = setTimeout(() => this.#write(false), SENTENCE);
  }

  #write(now) {
    clearTimeout(this.#pause);
    if (now === this.#writing) return;
    this.#writing = now;
    this.$server?.writing(now);
  }

  /** A slip of the finger is no leaving. */
  #scrolled(target) {
    const box = target === document ? document.scrollingElement : target;
    if (box.closest?.(".room-side, .room-agenda")) return;
    const way = Math.abs(box.scrollTop - this.#place);
    this.#place = box.scrollTop;
    if (!this.hasAttribute("following") || Date.now() - this.#byHand > 1000) return;
    this.#moved += way;
    if (this.#moved > 160) {
      this.#moved = 0;
      this.$server?.scrolled();
    }
  }

  #pressed(event) {
    if (!this.hasAttribute("keys") || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isField(event.composedPath()[0]) || document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")) return;
    if (event.key === "+" || event.key === "Q" || event.key === "q") {
      event.preventDefault();
      this.$server?.pressed(event.key);
    }
  }
}

/** What is typed there is kept wherever the page goes. */
function isText(element) {
  return element instanceof Element && element.closest("draft-editor") !== null;
}

function isField(element) {
  return (
    element instanceof Element &&
    (element.isContentEditable ||
      element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])"))
  );
}

customElements.define("sitting-hand", SittingHand);
