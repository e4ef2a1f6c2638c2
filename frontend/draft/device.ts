import type { Kept } from "./shared-text";

const PREFIX = "common-ground.draft.";

/**
 * Unsent words on this device: they survive a reload of the tab and are gone when the tab is closed, when everything is confirmed and
 * when the person signs out. They belong to one person and one draft, so nobody else at the same computer meets them.
 */
export class Device {
  private written = false;

  constructor(
    private readonly draft: string,
    private readonly person: string,
  ) {}

  read(): Kept | null {
    const text = sessionStorage.getItem(this.key);
    this.written = text !== null;
    try {
      return text === null ? null : (JSON.parse(text) as Kept);
    } catch {
      return null;
    }
  }

  /** Returns false when the device refuses to keep it. */
  write(kept: Kept | null): boolean {
    if (kept === null) {
      if (this.written) sessionStorage.removeItem(this.key);
      this.written = false;
      return true;
    }
    try {
      sessionStorage.setItem(this.key, JSON.stringify(kept));
      this.written = true;
      return true;
    } catch {
      return false;
    }
  }

  /** What the person said may be sent as it is, so that they are not asked again in this tab. */
  readAnswers(): string[] {
    return JSON.parse(sessionStorage.getItem(this.answers) ?? "[]") as string[];
  }

  writeAnswers(kept: readonly string[]): void {
    try {
      sessionStorage.setItem(this.answers, JSON.stringify(kept));
    } catch {
      // A device that keeps nothing asks once more after the page was loaded again.
    }
  }

  /** Forgets the unsent words of every draft. */
  static wipe(): void {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }

  private get answers(): string {
    return `${PREFIX}answers.${this.draft}.${this.person}`;
  }

  private get key(): string {
    return `${PREFIX}${this.draft}.${this.person}`;
  }
}
