/** What another program put on the clipboard, told so that the text can take it. */
export interface Tidied {
  html: string;
  /** So many pictures are left out. */
  pictures: number;
}

const GONE = "script, style, title, meta, link, template, noscript, object, iframe, svg, select, textarea, [hidden]";
const PICTURES = "img, picture, video, audio, canvas";
const STRUCTURES = "ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre, table, hr";
const LIKE_PARAGRAPHS = "dt, legend, summary, details, caption, center, address, figcaption, optgroup, option";
const BLOCK = /^(?:P|DIV|UL|OL|LI|H[1-6]|BLOCKQUOTE|PRE|TABLE|HR|SECTION|ARTICLE|HEADER|FOOTER|MAIN|NAV|ASIDE|DL|DD|FORM|FIELDSET|FIGURE)$/;
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Component}\ufe0f\u200d]+$/u;
/** Raised letters that are read on: 1st, 2º, Mlle. */
const READ_ON = /^(?:st|nd|rd|th|er|ers|ère|re|e|o|a|os|as|º|ª|me|mme|lle|tm|sm)$/i;

/**
 * Rows of a table become lines with the cells apart, Word's paragraphs with a bullet lists, line ends that are meant line breaks; what
 * is raised or lowered stays apart from what it stands at; an address with blanks around or in it is still one.
 */
export function tidied(html: string): Tidied {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  if (body.querySelector("[data-pm-slice]") !== null) return { html, pictures: 0 };
  const pictures = leaveOut(body);
  for (const link of all(body, "a[href]")) link.setAttribute("href", address(link.getAttribute("href")!));
  for (const raised of all(body, "*").filter(isShifted)) setApart(raised);
  for (const paragraph of all(body, "p, h1, h2, h3, h4, h5, h6, div").filter((each) => levelOf(each) > 0 && each.isConnected)) listOf(paragraph);
  keepLines(body, false);
  for (const end of all(body, "br")) while (end.nextSibling === null && !isBlock(end.parentElement!)) end.parentElement!.after(end);
  for (const part of all(body, LIKE_PARAGRAPHS)) rename(part, "div");
  for (const table of all(body, "table").reverse()) untable(table as HTMLTableElement);
  return { html: body.innerHTML, pictures };
}

function all(root: Element, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

/** A declaration of an element's own style. It is read as text: a strict page does not let style attributes work, and no browser knows Word's. */
function styleOf(element: Element, name: string): string {
  const style = element.getAttribute("style") ?? "";
  const found = style.split(";").find((each) => each.slice(0, each.indexOf(":")).trim().toLowerCase() === name);
  return found === undefined ? "" : found.slice(found.indexOf(":") + 1).trim().toLowerCase();
}

/** Takes out what nobody would read, and pictures, and says how many of those there were. */
function leaveOut(body: HTMLElement): number {
  const comments = body.ownerDocument.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment !== null; comment = comments.nextNode()) comment.parentNode!.removeChild(comment);
  for (const element of all(body, GONE)) element.remove();
  for (const element of all(body, "[style]")) if (styleOf(element, "display") === "none" || styleOf(element, "mso-hide") === "all") element.remove();
  let pictures = 0;
  for (const picture of all(body, PICTURES)) {
    const alt = picture.getAttribute("alt")?.trim() ?? "";
    const unseen = picture.getAttribute("width") === "1" || picture.getAttribute("height") === "1";
    if (EMOJI.test(alt)) picture.replaceWith(alt);
    else if (picture.isConnected) {
      if (!unseen) pictures++;
      picture.remove();
    }
  }
  return pictures;
}

/** As browsers read addresses: without blanks around, without line ends, and with blanks inside in their written form. */
function address(href: string): string {
  return href
    .replace(/^[\u0000-\u0020\u00a0]+|[\u0000-\u0020\u00a0]+$/g, "")
    .replace(/[\t\r\n]/g, "")
    .replace(/[\u0000-\u0020\u007f-\u00a0]/g, (sign) => encodeURIComponent(sign));
}

function isShifted(element: Element): boolean {
  return /^SU[BP]$/.test(element.tagName) || /^(?:sub|super)$/.test(styleOf(element, "vertical-align"));
}

function setApart(element: HTMLElement): void {
  const text = (element.textContent ?? "").trim();
  const before = textBefore(element);
  if (text === "" || !/\S$/.test(before)) return;
  const lowered = element.tagName === "SUB" || styleOf(element, "vertical-align") === "sub";
  const note = element.querySelector("a") !== null || element.closest("a") !== null || /^[[(*†‡§]/.test(text) || /\p{L}{4}$/u.test(before);
  if (!lowered && READ_ON.test(text)) return;
  if (!lowered && note) element.before(" ");
  else if (/\s/.test(text)) {
    element.before(lowered ? "_(" : "^(");
    element.after(")");
  } else element.before(lowered ? "_" : "^");
}

/** The text of the line right before an element. */
function textBefore(element: Element): string {
  for (let node: Node = element; ; node = node.parentNode!) {
    for (let sibling = node.previousSibling; sibling !== null; sibling = sibling.previousSibling) {
      if (sibling instanceof Element && (BLOCK.test(sibling.tagName) || sibling.tagName === "BR")) return "";
      if ((sibling.textContent ?? "") !== "") return sibling.textContent!;
    }
    const parent = node.parentNode;
    if (parent === null || !(parent instanceof Element) || BLOCK.test(parent.tagName) || /^(?:BODY|TD|TH)$/.test(parent.tagName)) return "";
  }
}

/** Word writes lists as paragraphs: the level in the style, the bullet or number in the text. Zero where it is no such paragraph. */
function levelOf(paragraph: Element): number {
  const found = /\blevel(\d+)\b/.exec(styleOf(paragraph, "mso-list"));
  return found === null ? 0 : Number(found[1]);
}

/** Makes one list, with those inside of it, of a paragraph and its following siblings. */
function listOf(first: Element): void {
  const open: { level: number; kind: string; list: Element }[] = [];
  const make = (name: string) => first.ownerDocument.createElement(name);
  let at: Element = first;
  for (let paragraph: Element | null = first; paragraph !== null && levelOf(paragraph) > 0; ) {
    const level = levelOf(paragraph);
    const number = /^[\s(]*(\d+|[a-z]{1,5})[.)]/i.exec(takeMarker(paragraph));
    const kind = `${/\bl\d+\b/.exec(styleOf(paragraph, "mso-list"))?.[0]} ${number === null}`;
    while (open.length > 0 && (open[open.length - 1].level > level || (open[open.length - 1].level === level && open[open.length - 1].kind !== kind))) open.pop();
    if (open.length === 0 || open[open.length - 1].level < level) {
      const list = make(number === null ? "ul" : "ol");
      if (number !== null && /^\d+$/.test(number[1])) list.setAttribute("start", number[1]);
      if (open.length === 0) at.before(list);
      else open[open.length - 1].list.lastElementChild!.append(list);
      open.push({ level, kind, list });
    }
    const item = open[open.length - 1].list.appendChild(make("li"));
    const next: Element | null = paragraph.nextElementSibling;
    const line = item.appendChild(make("p"));
    line.append(...paragraph.childNodes);
    paragraph.remove();
    paragraph = next;
    if (next !== null) at = next;
  }
}

/** Takes the bullet or number out of a paragraph of Word's. */
function takeMarker(paragraph: Element): string {
  const markers = all(paragraph as HTMLElement, "[style]").filter((each) => styleOf(each, "mso-list") === "ignore");
  const marker = markers.map((each) => each.textContent ?? "").join("");
  for (const each of markers) each.remove();
  return marker;
}

/** Turns line ends into breaks wherever they are meant. */
function keepLines(parent: Element, kept: boolean): void {
  for (const node of [...parent.childNodes]) {
    if (node instanceof Element) {
      const style = styleOf(node, "white-space") || styleOf(node, "white-space-collapse");
      keepLines(node, style === "" ? kept || /^(?:PRE|LISTING|XMP)$/.test(node.tagName) : /pre|break/.test(style));
    } else if (kept && node instanceof Text && /[\r\n]/.test(node.data)) {
      if (node.data.trim() === "" && hasBlocks(parent)) {
        node.remove();
        continue;
      }
      const last = node.nextSibling === null && (BLOCK.test(parent.tagName) || parent.tagName === "BODY");
      const lines = (last ? node.data.replace(/(?:\r\n?|\n)$/, "") : node.data).split(/\r\n?|\n/);
      node.replaceWith(...lines.flatMap((line, i) => [...(i === 0 ? [] : [parent.ownerDocument.createElement("br")]), ...(line === "" ? [] : [line])]));
    }
  }
}

function isBlock(element: Element): boolean {
  return BLOCK.test(element.tagName) || /^(?:BODY|TD|TH|CAPTION|DT|SUMMARY|CENTER|ADDRESS|LEGEND|DETAILS)$/.test(element.tagName);
}

function hasBlocks(parent: Element): boolean {
  return [...parent.children].some((child) => BLOCK.test(child.tagName));
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** A table of words becomes a line for each row; one that only arranges a page, the content of its cells one after the other. */
function untable(table: HTMLTableElement): void {
  const make = (name: string) => table.ownerDocument.createElement(name);
  const rows = [...table.rows].map((row) => [...row.cells]);
  const words = rows.flat().every((cell) => cell.querySelector(STRUCTURES) === null && all(cell, "p, div").length < 2);
  const parts: Element[] = rows.flatMap((cells) => {
    if (words && cells.length > 1) {
      const line = make("p");
      cells.forEach((cell, i) => {
        if (i > 0) line.append(APART);
        line.append(...inOneLine(cell));
      });
      return [line];
    }
    return cells.map((cell) => {
      const part = make("div");
      part.append(...cell.childNodes);
      return part;
    });
  });
  const around = [...table.children].filter((child) => !/^(?:TBODY|THEAD|TFOOT|TR|COLGROUP|COL)$/.test(child.tagName));
  table.replaceWith(...around, ...parts);
}

function inOneLine(cell: Element): Node[] {
  for (const line of all(cell as HTMLElement, "br")) line.replaceWith(" ");
  for (const block of all(cell as HTMLElement, "p, div, section, article")) {
    block.before(" ");
    block.replaceWith(...block.childNodes, " ");
  }
  // Blanks at the ends of a cell are how its source was written.
  const nodes = [...cell.childNodes];
  const [first, last] = [nodes[0], nodes[nodes.length - 1]];
  if (first instanceof Text) first.data = first.data.replace(/^[ \t\r\n\f]+/, "");
  if (last instanceof Text) last.data = last.data.replace(/[ \t\r\n\f]+$/, "");
  return nodes;
}

/** Stands between two cells until the pasted text is read, where a tab would become a blank. */
export const APART = "\ue000";
