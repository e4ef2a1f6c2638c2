const READ = 5000;

/**
 * The browser's half of Line: beats as long as the page is open, at once when it is asked to, and says with each beat which push was seen
 * last. Tells the page by the event "line" how it went: "well", "waiting", "none" (not answered), "away" (the server answers, its database
 * does not), "signed-out" or "unknown" (no such page, twice in a row). Says in words while the database is away, and once when it is back.
 */
class LiveLine extends HTMLElement {
  static observedAttributes = ["beat", "pushed", "asked", "let-go"];

  #heart;
  #unknown = 0;

  connectedCallback() {
    this.setAttribute("role", "status");
    this.#nameTheLine(this.getAttribute("connected"));
    this.#start();
  }

  disconnectedCallback() {
    this.#stop();
  }

  attributeChangedCallback(name) {
    if (name === "let-go") this.#letGo();
    else if (name === "pushed") this.#heart?.postMessage({ seen: this.#seen });
    else if (name === "asked") queueMicrotask(() => this.#heart?.postMessage({ seen: this.#seen, asked: true }));
    else if (this.isConnected) this.#start();
  }

  get #seen() {
    return Number(this.getAttribute("pushed"));
  }

  #start() {
    this.#stop();
    const beat = this.getAttribute("beat");
    if (!beat || this.hasAttribute("let-go")) return;
    this.#heart = new Worker(new URL("./heart.js", import.meta.url));
    this.#heart.onmessage = ({ data }) => this.#answered(data);
    this.#heart.postMessage({ address: new URL(beat, document.baseURI).href, seen: this.#seen });
  }

  /** The page stays as it is, so that what was typed can be copied, and does not come back by itself: another would have to go for it. */
  #letGo() {
    this.#stop();
    document.documentElement.setAttribute("let-go", "");
    const [words, again] = this.getAttribute("let-go").split("\n");
    const note = document.createElement("aside");
    const button = document.createElement("button");
    note.className = "let-go-note";
    note.setAttribute("role", "alert");
    button.textContent = again;
    button.addEventListener("click", () => location.reload());
    note.append(words, button);
    document.body.append(note);
  }

  #stop() {
    this.#heart?.terminate();
    this.#heart = undefined;
  }

  #answered(answer) {
    this.#unknown = answer === "unknown" ? this.#unknown + 1 : 0;
    if (this.#unknown === 1) return;
    if (answer === "waiting") this.$server?.fetch();
    if (answer === "signed-out" || answer === "unknown") {
      this.#stop();
      // Whoever is no longer known gets no line on which to be told; the answer to this call says it.
      this.$server?.fetch();
    }
    this.#say(answer);
    window.dispatchEvent(new CustomEvent("line", { detail: answer }));
    if (answer === "unknown") window.dispatchEvent(new Event("page-unknown"));
  }

  #say(answer) {
    if (answer === "away") this.#show(this.getAttribute("away"), "away");
    else if ((answer === "well" || answer === "waiting") && this.dataset.said === "away") {
      this.#show(this.getAttribute("back"), "back");
      setTimeout(() => this.dataset.said === "back" && this.#show("", ""), READ);
    }
  }

  #show(words, state) {
    if (this.dataset.said === state) return;
    this.dataset.said = state;
    this.textContent = words;
    this.#nameTheLine(state === "away" ? words : this.getAttribute("connected"));
  }

  /** Vaadin's own word for a line on which all is well; it would be English everywhere, and say so also while the database is away. */
  #nameTheLine(words) {
    const word = window.Vaadin?.connectionIndicator;
    if (word) word.onlineText = words;
  }
}

customElements.define("live-line", LiveLine);
