import type { Fragment, Node } from "prosemirror-model";

/** The words as a program without formatting shows them: bullets, numbers and quotes in front of their lines, a blank line between blocks. */
export function plainText(content: Fragment): string {
  return children(content)
    .map((node) => (node.isInline ? node.textBetween(0, node.content.size) || (node.text ?? "\n") : lines(node).join("\n") + "\n"))
    .join(content.firstChild?.isInline === true ? "" : "\n")
    .replace(/\n$/, "");
}

function lines(node: Node): string[] {
  if (node.isTextblock) return node.textBetween(0, node.content.size, "\n", "\n").split("\n");
  switch (node.type.name) {
    case "horizontal_rule":
      return ["---"];
    case "blockquote":
      return between(children(node.content)).map((line) => (line === "" ? ">" : `> ${line}`));
    case "bullet_list":
      return children(node.content).flatMap((item) => marked("- ", item));
    case "ordered_list":
      return children(node.content).flatMap((item, i) => marked(`${Number(node.attrs.order) + i}. `, item));
    default:
      return between(children(node.content));
  }
}

/** The lines of several blocks; lists and what leads to them stay together. */
function between(blocks: readonly Node[]): string[] {
  return blocks.flatMap((block, i) => (i === 0 || block.type.name.endsWith("_list") ? lines(block) : ["", ...lines(block)]));
}

function marked(mark: string, item: Node): string[] {
  return between(children(item.content)).map((line, i) => (i === 0 ? mark + line : line === "" ? "" : " ".repeat(mark.length) + line));
}

function children(content: Fragment): Node[] {
  return Array.from({ length: content.childCount }, (_, i) => content.child(i));
}
