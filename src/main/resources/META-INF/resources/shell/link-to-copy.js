/** The browser's half of LinkToCopy: copies within the click, because browsers trust no later moment, and tells the truth about it. */
class LinkToCopy extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  async handleEvent({ target }) {
    if (!target.closest("vaadin-button")) return;
    const copied = await this.#copy(this.querySelector("input"));
    this.querySelector("[role=status]").textContent = this.getAttribute(copied ? "copied" : "by-hand");
  }

  async #copy(input) {
    input.focus();
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      return true;
    } catch {
      // No such clipboard on a plain http address, or not permitted: what is selected can still be copied as of old.
      return document.execCommand("copy");
    }
  }
}

customElements.define("link-to-copy", LinkToCopy);
