import type { Words } from "./words";

export type ConnectionState = "opening" | "saved" | "sending" | "held" | "reconnecting" | "not-sent" | "ended";

const CALM = 300;
const LASTING = 3_000;

/** The connection word with its dot, and the one quiet voice for screen readers. */
export class Status {
  readonly element = document.createElement("div");
  readonly voice = document.createElement("div");
  private readonly word = document.createElement("span");
  private shown: ConnectionState = "opening";
  private unsent = 0;
  private held = 0;
  private calm: number | undefined;
  private alarm: number | undefined;
  private alarmed = false;

  constructor(private readonly words: Words) {
    this.element.className = "draft-status";
    const dot = document.createElement("span");
    dot.className = "draft-dot";
    this.element.append(dot, this.word);
    this.voice.className = "draft-aloud";
    this.voice.setAttribute("role", "status");
    this.voice.setAttribute("aria-live", "polite");
    this.render();
  }

  /** *Saved* comes a moment late, so that it does not flicker between two letters; everything else is said at once. */
  show(state: ConnectionState, unsent: number, held: number): void {
    this.unsent = unsent;
    this.held = held;
    window.clearTimeout(this.calm);
    if (state === "saved" && (this.shown === "sending" || this.shown === "held")) this.calm = window.setTimeout(() => this.turn("saved"), CALM);
    else this.turn(state);
  }

  label(): void {
    this.render();
  }

  say(sentence: string): void {
    this.voice.textContent = sentence;
  }

  private turn(state: ConnectionState): void {
    const away = state === "reconnecting" || state === "not-sent";
    this.shown = state;
    this.render();
    if (away && this.alarm === undefined && !this.alarmed) {
      this.alarm = window.setTimeout(() => {
        this.alarmed = true;
        this.say(this.sentence());
      }, LASTING);
    } else if (!away) {
      window.clearTimeout(this.alarm);
      this.alarm = undefined;
      if (this.alarmed && state === "saved") {
        this.alarmed = false;
        this.say(this.words.say("back.saved"));
      }
    }
  }

  private render(): void {
    this.element.dataset.state = this.shown;
    this.word.textContent = this.sentence();
  }

  private sentence(): string {
    switch (this.shown) {
      case "saved":
      case "sending":
      case "reconnecting":
        return this.words.say(this.shown);
      case "held":
        return this.held > 0 ? this.words.say("held", this.held) : this.words.say("held.private");
      case "not-sent":
        return this.words.count("not-sent", this.unsent);
      default:
        return "";
    }
  }
}
