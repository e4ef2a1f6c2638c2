import type { Words } from "./words";

const AT_MOST_EVERY = 30_000;
const GATHER = 1_500;

/** Says who else is writing, in one sentence and at most every 30 seconds. */
export class Writers {
  private readonly names = new Set<string>();
  private timer: number | undefined;
  private saidAt = -Infinity;

  constructor(
    private readonly words: Words,
    private readonly say: (sentence: string) => void,
  ) {}

  wrote(name: string): void {
    this.names.add(name);
    this.timer ??= window.setTimeout(() => this.announce(), Math.max(GATHER, this.saidAt + AT_MOST_EVERY - Date.now()));
  }

  end(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.names.clear();
  }

  private announce(): void {
    this.timer = undefined;
    this.saidAt = Date.now();
    const [first, second] = this.names;
    const count = this.names.size;
    this.names.clear();
    if (count === 1) this.say(this.words.say("writing.one", first));
    else if (count === 2) this.say(this.words.say("writing.two", first, second));
    else this.say(this.words.say("writing.many", first, count - 1));
  }
}
