/**
 * The browser's half of PresenceBar: tells in its attributes and in words when the server does not answer the page ("lost") or no longer
 * knows it ("stranded").
 */
class PresenceBar extends HTMLElement {
  #unanswered = 0;
  #hear = ({ detail }) => this.#answered(detail);

  connectedCallback() {
    window.addEventListener("line", this.#hear);
  }

  disconnectedCallback() {
    window.removeEventListener("line", this.#hear);
  }

  #answered(answer) {
    this.#unanswered = answer === "none" ? this.#unanswered + 1 : 0;
    this.toggleAttribute("lost", this.#unanswered > 1);
    if (answer === "signed-out") this.#strand(this.getAttribute("signed-out"));
    if (answer === "unknown") this.#strand(this.getAttribute("closed"));
  }

  /** Offers the way back as a link and leaves the page alone, so that nothing which stands there is lost. */
  #strand(words) {
    this.toggleAttribute("stranded", true);
    const told = document.createElement("div");
    told.setAttribute("role", "alert");
    const again = document.createElement("a");
    again.href = location.href;
    again.setAttribute("router-ignore", "");
    again.textContent = words;
    told.append(again);
    this.replaceChildren(told);
  }
}

customElements.define("presence-bar", PresenceBar);
