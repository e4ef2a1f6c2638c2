import type { Word, Words } from "./words";

/** Calm notes at the foot of the text; those with words of the person let them be copied and never go by themselves. */
export class Notes {
  readonly element = document.createElement("div");

  constructor(private readonly words: Words) {
    this.element.className = "draft-notes";
    this.element.setAttribute("aria-live", "polite");
  }

  /** Shows own words that are not in the text, with the reason; the same reason again adds to the note that is there. */
  lost(kept: string, reason: string): void {
    const word = `lost.${reason}`;
    this.withWords(this.words.say(this.words.has(word) ? word : ("lost.kept" satisfies Word)), kept, reason);
  }

  withWords(sentence: string, kept: string, reason: string): void {
    const open = this.element.querySelector<HTMLElement>(`[data-reason="${CSS.escape(reason)}"] .draft-note-words`);
    if (open !== null) {
      open.textContent += `\n${kept}`;
      return;
    }
    const note = this.note(sentence);
    note.dataset.reason = reason;
    const text = document.createElement("div");
    text.className = "draft-note-words";
    text.tabIndex = 0;
    text.textContent = kept;
    const copy = this.button("copy", async () => {
      await copyText(text);
      copy.textContent = this.words.say("copied");
    });
    note.insertBefore(text, note.lastElementChild);
    note.lastElementChild!.prepend(copy);
    this.element.append(note);
  }

  tell(word: Word): void {
    this.say(this.words.say(word));
  }

  say(sentence: string): void {
    if ([...this.element.children].some((note) => note.firstElementChild?.textContent === sentence)) return;
    this.element.append(this.note(sentence));
  }

  private note(sentence: string): HTMLElement {
    const note = document.createElement("div");
    note.className = "draft-note";
    const said = document.createElement("p");
    said.textContent = sentence;
    const buttons = document.createElement("div");
    buttons.className = "draft-note-buttons";
    buttons.append(this.button("put-away", () => note.remove()));
    note.append(said, buttons);
    return note;
  }

  private button(word: Word, press: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.words.say(word);
    button.addEventListener("click", press);
    return button;
  }
}

/** Pages without a secure address have no clipboard for scripts; there the words are selected for the person to copy. */
async function copyText(element: HTMLElement): Promise<void> {
  if (navigator.clipboard !== undefined) {
    await navigator.clipboard.writeText(element.textContent ?? "");
    return;
  }
  getSelection()?.selectAllChildren(element);
  document.execCommand("copy");
}
