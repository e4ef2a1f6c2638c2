import { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { InputRule, inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import type { MarkType, Node, NodeType } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { AllSelection, type Command, type EditorState, Plugin, type Selection, TextSelection } from "prosemirror-state";
import { proseSchema } from "./prose-schema";
import type { Undo } from "./undo";

const { nodes, marks } = proseSchema;

export const isMac = /Mac|iP(hone|[oa]d)/.test(navigator.platform);

/** Something a button or a key does; `active` tells whether the place of the caret has it. */
export interface Action {
  readonly name: string;
  /** As the keymap writes it. */
  readonly keys: string | null;
  readonly run: Command;
  readonly active: ((state: EditorState) => boolean) | null;
}

export function actions(undo: Undo, openLink: Command): Action[] {
  const undoing = (take: "undo" | "redo"): Command => (state, dispatch) => {
    if (!(take === "undo" ? undo.canUndo : undo.canRedo)) return false;
    if (dispatch) {
      const tr = undo[take](state);
      if (tr !== null) dispatch(tr);
    }
    return true;
  };
  return [
    { name: "paragraph", keys: "Mod-Alt-0", run: setBlockType(nodes.paragraph), active: (state) => state.selection.$from.parent.type === nodes.paragraph },
    ...[1, 2, 3].map((level): Action => ({
      name: `heading${level}`,
      keys: `Mod-Alt-${level}`,
      run: toggleHeading(level),
      active: (state) => inHeading(state, level),
    })),
    mark("bold", "Mod-b", marks.strong),
    mark("italic", "Mod-i", marks.em),
    mark("underline", "Mod-u", marks.underline),
    mark("strike", "Mod-Shift-x", marks.strike),
    { name: "link", keys: "Mod-Shift-k", run: openLink, active: (state) => hasMark(state, marks.link) },
    { name: "bullets", keys: "Mod-Shift-8", run: toggleList(nodes.bullet_list), active: (state) => within(state, nodes.bullet_list) },
    { name: "numbers", keys: "Mod-Shift-7", run: toggleList(nodes.ordered_list), active: (state) => within(state, nodes.ordered_list) },
    { name: "quote", keys: "Mod-Shift-9", run: toggleQuote, active: (state) => within(state, nodes.blockquote) },
    { name: "rule", keys: null, run: insertRule, active: null },
    { name: "undo", keys: "Mod-z", run: undoing("undo"), active: null },
    { name: "redo", keys: isMac ? "Mod-Shift-z" : "Mod-y", run: undoing("redo"), active: null },
  ];
}

/** All keys of the text; Tab belongs to the text inside lists only, and after Escape to the page. */
export function keys(all: readonly Action[]): Plugin[] {
  const bound: Record<string, Command> = {};
  for (const { keys: key, run } of all) if (key !== null) bound[key] = run;
  bound["Mod-Shift-z"] = bound["Mod-y"] = all.find(({ name }) => name === "redo")!.run;
  bound["Enter"] = splitListItem(nodes.list_item);
  bound["Shift-Enter"] = bound["Mod-Enter"] = chainCommands(exitCode, (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
    return true;
  });
  bound["Backspace"] = chainCommands(undoInputRule, headingToParagraph, outdentAtStart);
  bound["Mod-a"] = (state, dispatch) => {
    dispatch?.(state.tr.setSelection(everything(state.doc)));
    return true;
  };
  bound["Mod-["] = liftListItem(nodes.list_item);
  bound["Mod-]"] = sinkListItem(nodes.list_item);
  return [leaving(), keymap(bound), keymap(baseKeymap)];
}

/** From the first letter to the last, which is a place inside a list or a link as the document itself is none; that only where a line stands before or behind all letters. */
function everything(doc: Node): Selection {
  const letters = TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size));
  const hasLine = (from: number, to: number) => {
    let found = false;
    doc.nodesBetween(from, to, (node) => void (found ||= node.type === nodes.horizontal_rule));
    return found;
  };
  return hasLine(0, letters.from) || hasLine(letters.to, doc.content.size) ? new AllSelection(doc) : letters;
}

export function rules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
      wrappingInputRule(/^\s*([-*])\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,6})\.\s$/,
        nodes.ordered_list,
        (match) => ({ order: Number(match[1]) }),
        (match, node) => node.childCount + (node.attrs.order as number) === Number(match[1]),
      ),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      new InputRule(/^---$/, (state, _match, start) => {
        const at = state.doc.resolve(start);
        const { tr } = state;
        tr.replaceRangeWith(at.before(), at.after(), nodes.horizontal_rule.create());
        const after = tr.mapping.map(at.after());
        if (tr.doc.resolve(after).nodeAfter?.isTextblock !== true) tr.insert(after, nodes.paragraph.create());
        return tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)));
      }),
      surrounded(/(?:^|\s)\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, marks.strong, 2),
      surrounded(/(?:^|\s)\*([^*\s](?:[^*]*[^*\s])?)\*$/, marks.em, 1),
    ],
  });
}

export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, $from, to, empty } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

function mark(name: string, keys: string, type: MarkType): Action {
  return { name, keys, run: toggleMark(type), active: (state) => hasMark(state, type) };
}

function surrounded(pattern: RegExp, type: MarkType, sign: number): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const first = start + match[0].length - match[1].length - 2 * sign;
    const { tr } = state;
    // The last sign is not in the text yet: it is the key that was just pressed.
    tr.delete(end - sign + 1, end).delete(first, first + sign);
    return tr.addMark(first, first + match[1].length, type.create()).removeStoredMark(type);
  });
}

function inHeading(state: EditorState, level: number): boolean {
  const { parent } = state.selection.$from;
  return parent.type === nodes.heading && parent.attrs.level === level;
}

function toggleHeading(level: number): Command {
  return (state, dispatch) => (inHeading(state, level) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(state, dispatch);
}

function within(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type) return true;
    if (node.type === nodes.bullet_list || node.type === nodes.ordered_list) return false;
  }
  return false;
}

function toggleList(type: NodeType): Command {
  const other = type === nodes.bullet_list ? nodes.ordered_list : nodes.bullet_list;
  return (state, dispatch) => {
    if (within(state, type)) return liftListItem(nodes.list_item)(state, dispatch);
    if (!within(state, other)) return wrapInList(type)(state, dispatch);
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      if ($from.node(depth).type === other) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), type));
        return true;
      }
    }
    return false;
  };
}

const toggleQuote: Command = (state, dispatch) => (within(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch);

const insertRule: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.horizontal_rule.create()).scrollIntoView());
  return true;
};

const headingToParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== nodes.heading) return false;
  return setBlockType(nodes.paragraph)(state, dispatch);
};

const outdentAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth < 2 || $from.node(-1).type !== nodes.list_item || $from.index(-1) > 0) return false;
  return liftListItem(nodes.list_item)(state, dispatch);
};

function leaving(): Plugin {
  let left = false;
  const sink = sinkListItem(nodes.list_item);
  const raise = liftListItem(nodes.list_item);
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key === "Escape") {
          left = true;
          return false;
        }
        if (event.key !== "Tab") {
          if (event.key !== "Shift") left = false;
          return false;
        }
        if (left || event.ctrlKey || event.altKey || event.metaKey) return false;
        const inList = within(view.state, nodes.bullet_list) || within(view.state, nodes.ordered_list);
        if (!inList) return false;
        (event.shiftKey ? raise : sink)(view.state, view.dispatch);
        return true;
      },
      handleDOMEvents: {
        focus() {
          left = false;
          return false;
        },
      },
    },
  });
}
