// What a text may hold. The server checks against the same rules, in org.commonground.draft.text: change both together.
// Order matters: the first block is the one made by default, and marks are stored in the order written here.

import {Schema, type DOMOutputSpec, type Node, type NodeSpec, type MarkSpec} from "prosemirror-model"

const longestHref = 2000
const longestTitle = 2000
const largestOrder = 1_000_000

/** Links lead to http, https or mailto, and hold neither spaces nor control characters. */
export function isSafeHref(href: unknown): href is string {
  return typeof href == "string" && href.length <= longestHref && isWellFormed(href) &&
    /^(?:https?:\/\/|mailto:)[^\u0000-\u0020\u007f-\u009f]+$/i.test(href)
}

function isWellFormed(text: string) {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)
}

function isTitle(title: unknown): title is string | null {
  return title === null ||
    typeof title == "string" && title.length <= longestTitle && isWellFormed(title) && !title.includes("\u0000")
}

function isWhole(value: unknown, from: number, to: number) {
  return Number.isInteger(value) && (value as number) >= from && (value as number) <= to
}

function must(valid: boolean, what: string) {
  if (!valid) throw new RangeError(what)
}

function startOf(list: HTMLElement) {
  const start = Number(list.getAttribute("start") ?? 1)
  return isWhole(start, 0, largestOrder) ? start : 1
}

const hole: 0 = 0

const nodes = {
  doc: {content: "block+"},

  paragraph: {
    content: "inline*",
    group: "block",
    parseDOM: [{tag: "p"}],
    toDOM: (): DOMOutputSpec => ["p", {dir: "auto"}, hole],
  },

  heading: {
    attrs: {level: {default: 1, validate: (level: unknown) => must(isWhole(level, 1, 3), "A heading has level 1, 2 or 3")}},
    content: "inline*",
    group: "block",
    defining: true,
    parseDOM: [
      {tag: "h1", attrs: {level: 1}},
      {tag: "h2", attrs: {level: 2}},
      {tag: "h3", attrs: {level: 3}},
      {tag: "h4", attrs: {level: 3}},
      {tag: "h5", attrs: {level: 3}},
      {tag: "h6", attrs: {level: 3}},
    ],
    toDOM: (node: Node): DOMOutputSpec => ["h" + node.attrs.level, {dir: "auto"}, hole],
  },

  blockquote: {
    content: "block+",
    group: "block",
    defining: true,
    parseDOM: [{tag: "blockquote"}],
    toDOM: (): DOMOutputSpec => ["blockquote", {dir: "auto"}, hole],
  },

  bullet_list: {
    content: "list_item+",
    group: "block",
    parseDOM: [{tag: "ul"}],
    toDOM: (): DOMOutputSpec => ["ul", hole],
  },

  ordered_list: {
    attrs: {order: {default: 1, validate: (order: unknown) => must(isWhole(order, 0, largestOrder), "A list starts at 0 to 1,000,000")}},
    content: "list_item+",
    group: "block",
    parseDOM: [{tag: "ol", getAttrs: (list: HTMLElement) => ({order: startOf(list)})}],
    toDOM: (node: Node): DOMOutputSpec => node.attrs.order == 1 ? ["ol", hole] : ["ol", {start: node.attrs.order}, hole],
  },

  list_item: {
    content: "paragraph block*",
    defining: true,
    parseDOM: [{tag: "li"}],
    toDOM: (): DOMOutputSpec => ["li", {dir: "auto"}, hole],
  },

  horizontal_rule: {
    group: "block",
    parseDOM: [{tag: "hr"}],
    toDOM: (): DOMOutputSpec => ["hr"],
  },

  hard_break: {
    inline: true,
    group: "inline",
    selectable: false,
    parseDOM: [{tag: "br"}],
    toDOM: (): DOMOutputSpec => ["br"],
    leafText: () => "\n",
  },

  text: {group: "inline"},
} satisfies Record<string, NodeSpec>

const marks = {
  link: {
    attrs: {
      href: {validate: (href: unknown) => must(isSafeHref(href), "A link leads to http, https or mailto")},
      title: {default: null, validate: (title: unknown) => must(isTitle(title), "A link's title is text")},
    },
    inclusive: false,
    parseDOM: [{
      tag: "a[href]",
      getAttrs: (link: HTMLElement) => {
        const href = link.getAttribute("href"), title = link.getAttribute("title")
        return isSafeHref(href) ? {href, title: isTitle(title) ? title : null} : false
      },
    }],
    toDOM: mark => ["a", {href: mark.attrs.href, title: mark.attrs.title, rel: "noopener noreferrer nofollow"}, hole],
  },

  em: {
    parseDOM: [
      {tag: "i"},
      {tag: "em"},
      {style: "font-style=italic"},
      {style: "font-style=normal", clearMark: mark => mark.type.name == "em"},
    ],
    toDOM: () => ["em", hole],
  },

  strong: {
    parseDOM: [
      {tag: "strong"},
      // Google Docs wraps what it copies in <b style="font-weight: normal">.
      {tag: "b", getAttrs: (b: HTMLElement) => b.style.fontWeight != "normal" && null},
      {style: "font-weight=400", clearMark: mark => mark.type.name == "strong"},
      {style: "font-weight", getAttrs: (weight: string) => /^(bold(er)?|[5-9]\d{2,})$/.test(weight) && null},
    ],
    toDOM: () => ["strong", hole],
  },

  underline: {
    parseDOM: [
      {tag: "u"},
      {style: "text-decoration=underline"},
      {style: "text-decoration-line=underline"},
    ],
    toDOM: () => ["u", hole],
  },

  strike: {
    parseDOM: [
      {tag: "s"},
      {tag: "del"},
      {tag: "strike"},
      {style: "text-decoration=line-through"},
      {style: "text-decoration-line=line-through"},
    ],
    toDOM: () => ["s", hole],
  },
} satisfies Record<string, MarkSpec>

export const proseSchema = new Schema({nodes, marks})
