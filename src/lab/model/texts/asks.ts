import type { LoadedModel } from "../../../model/load.ts";
import type { Issue } from "../../../model/reading/model-error.ts";
import { ModelError } from "../../../model/reading/model-error.ts";
import { isTreeMap, nodeAt, type Tree, treeOf } from "../../../model/reading/node.ts";
import type { Control } from "../../protocol.ts";
import type { LabState } from "../../state.ts";
import { controlsOf } from "./controls.ts";
import { baseOf, type Edited, withChange } from "./edit.ts";
import { fieldAt } from "./fields-of-model.ts";
import { mapOfKind } from "./kind-change.ts";
import { loadedOf, loadedText } from "./variant-model.ts";

/** Where texts come from: what complaints call them, and what stands beside them. */
type Origin = Pick<LabState, "file" | "beside">;

/** What is wrong with a text, or with the design that is wanted of it: nothing where it is a model that has it. */
export const check = ({ file, beside }: Origin, text: string, design: string): readonly Issue[] => {
  try {
    loadedText(file, text, beside).model(design);
    return [];
  } catch (error) {
    if (error instanceof ModelError) return error.issues;
    throw error;
  }
};

/** The controls of a variant. */
export const controls = (state: LabState, index: number): readonly Control[] =>
  controlsOf(loadedOf(state, index), state.variants[index]!.design);

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** What was typed as a model has it: a number with the unit of what stood there before, else a word or a text. */
const typed = (value: string, old: Tree | undefined): Tree => {
  const text = value.trim();
  if (text === "true" || text === "false") return text === "true";
  if (!NUMBER.test(text)) return text;
  const [, unit] = /^-?\d+(?:\.\d+)?(\s*[^\d\s.].*)$/.exec(String(old ?? "")) ?? [];
  return unit === undefined ? Number(text) : `${text}${unit}`;
};

const treeAt = (loaded: LoadedModel, design: string, steps: readonly string[]): Tree | undefined => {
  const node = nodeAt(loaded.documentOf(design).root, steps);
  return node === undefined ? undefined : treeOf(node);
};

/**
 * A text in which a control has another value, and the design that says so.
 *
 * @throws ModelError with every mistake where the model would not hold.
 */
export const edit = (
  { file, beside }: Origin,
  { path, value, ...meant }: Edited & { readonly path: string; readonly value: string },
): Edited => {
  const loaded = loadedText(file, meant.text, beside);
  const steps = path.split(".");
  const old = treeAt(loaded, meant.design, steps);
  const field = fieldAt(loaded.documentOf(meant.design).tree, steps);
  const isFamily = field !== undefined && field.kinds.length > 1 && field.type !== "law";
  const before = treeAt(loaded, baseOf(meant), steps);
  const isKindAgain = isFamily && isTreeMap(before) && before.kind === value.trim();
  const changed = isFamily
    ? mapOfKind(field, value.trim(), isTreeMap(old) ? old : {})
    : typed(value, old ?? field?.default);
  const wanted = isKindAgain ? before : changed;
  const isOld = JSON.stringify(before) === JSON.stringify(wanted);
  const edited = withChange(meant, { path, value: wanted, isOld });
  loadedText(file, edited.text, beside).model(edited.design);
  return edited;
};
