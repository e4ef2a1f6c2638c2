/** What the element says, in English; the page hands over the reader's language under the same keys. `{0}`, `{1}` are filled in. */
export const english = {
  paragraph: "Paragraph",
  heading1: "Large heading",
  heading2: "Heading",
  heading3: "Small heading",
  bold: "Bold",
  italic: "Italic",
  underline: "Underline",
  strike: "Strike through",
  link: "Link",
  bullets: "Bulleted list",
  numbers: "Numbered list",
  quote: "Quote",
  rule: "Dividing line",
  undo: "Undo",
  redo: "Redo",
  formatting: "Formatting",
  text: "Text",
  keys: "Alt+F10 goes to formatting. Escape, then Tab leaves the text.",
  "link.address": "Address of the link",
  "link.set": "Set link",
  "link.remove": "Remove link",
  "link.invalid": "A link begins with https://, http:// or mailto: and has no spaces.",
  saved: "Saved",
  sending: "Sending",
  reconnecting: "Reconnecting",
  "not-sent.one": "Not sent (1 change kept here)",
  "not-sent.many": "Not sent ({0} changes kept here)",
  "back.saved": "Connected again. Everything is saved.",
  "count.one": "1 word",
  "count.many": "{0} words",
  "read-only": "This text can be read here, not changed.",
  locked: "This text is locked. It can be read, not changed.",
  "signed-out": "You are signed out. Sign in again to go on.",
  "signed-out.unsent.one": "You are signed out. Sign in again to go on; your unsent change is shown here.",
  "signed-out.unsent.many": "You are signed out. Sign in again to go on; your {0} unsent changes are shown here.",
  "not-permitted": "This text is no longer open to you.",
  purged: "This text has been removed.",
  "lost.dropped": "These words of yours no longer fit anywhere:",
  "lost.locked": "The text was locked before these words of yours arrived:",
  "lost.not-permitted": "You may read this text but not change it. These words of yours were not stored:",
  "lost.too-large": "These words of yours were too much to store at once. Put them in again in smaller parts:",
  "lost.draft-full": "This text has reached its full length. These words of yours were not stored:",
  "lost.malformed": "The server could not store these words of yours:",
  "lost.purged": "Words were removed from this text for good. These words of yours were not stored:",
  "lost.kept": "These words of yours were not stored:",
  copy: "Copy",
  copied: "Copied",
  "put-away": "Put away",
  "too-long": "That is too long to put in at once. Put it in in smaller parts.",
  picture: "A picture cannot stand in this text, where not everybody could read it. Say in words what it shows.",
  "not-kept": "This browser cannot keep unsent words. Leave this page open until they are saved.",
  held: "Held back for you to check ({0})",
  "held.private": "For note-takers: kept here until you leave the line",
  "private.not-moved": "The note-takers’ line could not be moved just now. It is still here, nobody else has it, and it will be tried again.",
  "mark.n": "Note",
  "mark.d": "Decision",
  "mark.a": "Action",
  "mark.m": "Motion",
  "mark.q": "Open question",
  "mark.p": "Private to scribes",
  "suggest.marks": "Marks for this line",
  "suggest.people": "People and organizations",
  "suggest.objectives": "Objectives",
  "suggest.one": "1 suggestion",
  "suggest.many": "{0} suggestions",
  organisation: "Organization",
  "care.reminder": "No names of survivors, no case details.",
  "care.look": "Look at what may give someone away ({0})",
  "care.none": "Nothing here needs a look.",
  "care.said": "Held back for you to check: {0}. Alt+Shift+K goes there.",
  "care.found.name": "A name that is not on the roster",
  "care.found.phone": "A telephone number",
  "care.found.email": "An e-mail address",
  "care.found.address": "A street address",
  "care.found.birth": "A date of birth",
  "care.found.case": "A case number",
  "care.found.number": "An identity number",
  "care.initials": "Use initials",
  "care.remove": "Remove",
  "care.closed": "Move sentence to closed passage",
  "care.keep": "Keep as it is",
  "care.not-moved": "The words could not be moved just now. They are still here and have not been sent.",
  "care.changed": "These words changed while they were being moved. They are in the closed passage; please remove them here.",
  "writing.one": "{0} is writing here",
  "writing.two": "{0} and {1} are writing here",
  "writing.many": "{0} and {1} others are writing here",
};

export type Word = keyof typeof english;

/** The labels in the reader's language; a key that is missing speaks English. */
export class Words {
  private own: Partial<Record<string, string>> = {};

  set(words: Partial<Record<string, string>>): void {
    this.own = words;
  }

  say(word: Word, ...values: (string | number)[]): string {
    return (this.own[word] ?? english[word]).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
  }

  /** The sentence for one or for many, as `word.one` and `word.many`. */
  count(word: "not-sent" | "count" | "signed-out.unsent" | "suggest", count: number): string {
    return count === 1 ? this.say(`${word}.one`) : this.say(`${word}.many`, count.toLocaleString(document.documentElement.lang || undefined));
  }

  has(word: string): word is Word {
    return word in english;
  }
}
