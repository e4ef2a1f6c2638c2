/** What the server says of somebody: in which place they came, their colour, initials and name. */
const SAID = /^(\d+) (\d+) (\S*) (.*)$/s;

/**
 * The browser's half of PresenceBar: shows the people whom the server has put into its attributes, and tells in its attributes and in words
 * when the server does not answer the page ("lost") or no longer knows it ("stranded").
 */
class PresenceBar extends HTMLElement {
  #people = new Map();
  #watch = new MutationObserver(() => this.#show());
  #unanswered = 0;
  #hear = ({ detail }) => this.#answered(detail);

  connectedCallback() {
    window.addEventListener("line", this.#hear);
    this.#watch.observe(this, { attributes: true, childList: true });
    this.#show();
  }

  disconnectedCallback() {
    window.removeEventListener("line", this.#hear);
    this.#watch.disconnect();
  }

  #show() {
    const group = this.querySelector("vaadin-avatar-group");
    if (!group) return;
    const people = this.#here();
    const shown = group.items ?? [];
    if (people.length === shown.length && people.every((person, place) => person === shown[place])) return;
    group.i18n = { ...group.i18n, ...this.#words(people) };
    group.items = people;
  }

  /** In the order in which they came. Whoever was here before stays the same object, so that the group announces only who comes or goes. */
  #here() {
    const here = [...this.attributes].filter(({ name }) => name.startsWith("here-"));
    this.#people = new Map(here.map(({ value }) => [value, this.#people.get(value) ?? person(value)]));
    return [...this.#people.values()].sort((one, other) => one.came - other.came);
  }

  #words(people) {
    const names = people.map(({ name }) => name).join("; ");
    const filled = (attribute) =>
      (this.getAttribute(attribute) ?? "").replace("{names}", () => names).replace("{count}", () => people.length);
    return {
      activeUsers: { one: filled("alone"), many: filled("together") },
      joined: this.getAttribute("joined"),
      left: this.getAttribute("left"),
    };
  }

  #answered(answer) {
    this.#unanswered = answer === "none" || answer === "away" ? this.#unanswered + 1 : 0;
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

function person(said) {
  const [, came, colour, abbr, name] = SAID.exec(said);
  return { came: Number(came), colorIndex: Number(colour), abbr, name };
}

customElements.define("presence-bar", PresenceBar);
