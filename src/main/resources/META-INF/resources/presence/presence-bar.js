/**
 * The browser's half of PresenceBar: beats as long as it is on the page, and tells in its attributes and in words when
 * the server does not answer ("lost") or no longer knows the page ("stranded").
 */
class PresenceBar extends HTMLElement {
  static observedAttributes = ["beat"];

  #heart;
  #unanswered = 0;
  #unknown = 0;

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    this.#stop();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#start();
  }

  #start() {
    this.#stop();
    const beat = this.getAttribute("beat");
    if (!beat) return;
    this.#heart = new Worker(new URL("./heart.js", import.meta.url));
    this.#heart.onmessage = ({ data }) => this.#answered(data);
    this.#heart.postMessage(new URL(beat, document.baseURI).href);
  }

  #stop() {
    this.#heart?.terminate();
    this.#heart = undefined;
  }

  #answered(answer) {
    this.#unanswered = answer === "none" ? this.#unanswered + 1 : 0;
    this.#unknown = answer === "unknown" ? this.#unknown + 1 : 0;
    this.toggleAttribute("lost", this.#unanswered > 1);
    if (answer === "waiting") this.$server?.fetch();
    if (answer === "signed-out") this.#strand(this.getAttribute("signed-out"));
    if (this.#unknown > 1) {
      this.#strand(this.getAttribute("closed"));
      window.dispatchEvent(new Event("page-unknown"));
    }
  }

  /** Offers the way back as a link and leaves the page alone, so that nothing which stands there is lost. */
  #strand(words) {
    this.#stop();
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
