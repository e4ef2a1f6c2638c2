/**
 * Counts an item's time down, second by second, without asking the server: it was told once how long it has run. Says in words, once
 * each, when most of the time is over and when all of it is.
 */
class SittingClock extends HTMLElement {
  #elapsed = 0;
  #allotted = 0;
  #since;
  #timer;
  #said;

  connectedCallback() {
    if (!this.firstChild) {
      this.innerHTML =
        '<span class="time" role="timer"></span> <span class="quiet"></span><div class="bar" aria-hidden="true"><div></div></div><span class="only-heard" role="status"></span>';
    }
    this.#timer = setInterval(() => this.#show(true), 1000);
    this.#show(false);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  /** All in milliseconds. */
  tell(elapsed, allotted, running) {
    this.#elapsed = elapsed;
    this.#allotted = allotted;
    this.#since = running ? Date.now() : undefined;
    this.#said = undefined;
    this.#show(false);
  }

  #show(aloud) {
    if (!this.firstChild) return;
    const [time, , words, bar, heard] = this.childNodes;
    const gone = this.#elapsed + (this.#since === undefined ? 0 : Date.now() - this.#since);
    const left = this.#allotted - gone;
    const cue = this.#allotted === 0 || gone < this.#allotted * 0.7 ? "calm" : left > 0 ? "soon" : "over";
    time.textContent = this.#allotted === 0 ? clock(gone) : clock(Math.abs(left), left > 0);
    words.textContent = this.getAttribute(this.#allotted === 0 ? "words-free" : left > 0 ? "words-left" : "words-over");
    bar.firstChild.style.inlineSize = this.#allotted === 0 ? "0" : Math.min(100, (gone / this.#allotted) * 100) + "%";
    if (this.getAttribute("cue") !== cue) this.setAttribute("cue", cue);
    if (aloud && this.#said !== undefined && this.#said !== cue && cue !== "calm") {
      heard.textContent = this.getAttribute(cue === "soon" ? "heard-soon" : "heard-over");
    }
    this.#said = cue;
  }
}

/** What is left is rounded up, what is over is rounded down, so that 0:00 is the very end. */
function clock(millis, up) {
  const seconds = up ? Math.ceil(millis / 1000) : Math.floor(millis / 1000);
  return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
}

customElements.define("sitting-clock", SittingClock);
