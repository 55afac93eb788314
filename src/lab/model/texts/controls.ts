import type { LoadedModel } from "../../../model/load.ts";
import { isTreeMap, type Node, nodeAt, type Tree, treeOf } from "../../../model/reading/node.ts";
import { type Field, firstSaid, kindOf, optionsOf } from "../../../model/reference/fields.ts";
import type { Control } from "../../protocol.ts";
import { fieldAt, partsOfKind } from "./fields-of-model.ts";
import { topicOf } from "./topics.ts";

const MOST = 80;

/** What is told, not varied. */
const WORDS: ReadonlySet<string> = new Set([
  "version",
  "title",
  "about",
  "note",
  "source",
  "confidence",
  "cost",
]);

/** A number with what follows it: `1.8 years`, `98 %`, `147M`, `3k/s`. */
const QUANTITY = /^(-?\d+(?:\.\d+)?)(\s*[^\d\s.].*)?$/;

const CHOICE = /^`[^`]+`(?:(?: or |, )`[^`]+`)+$/;

/** A place in a model with what the schema says of it. */
interface Found {
  readonly path: readonly string[];
  readonly field: Field;
  readonly words: string;
  /** As written, or the default where nothing is. */
  readonly value: Tree;
  readonly isDefault: boolean;
}

const isScalar = (tree: Tree | undefined): tree is string | number | boolean =>
  typeof tree === "string" || typeof tree === "number" || typeof tree === "boolean";

const described = ({ description }: Field): string => description ?? "";

/** Whether a field takes a number, a choice or a kind: names and texts are not varied. */
const canVary = ({ type, kinds }: Field): boolean =>
  kinds.length > 1 ||
  CHOICE.test(type) ||
  /law|duration|share|count|rate|amount|number|true or false/.test(type);

/** The optional fields of a map that have a default and that its text does not say. */
const unsaid = (root: Tree, path: readonly string[], map: { readonly [key: string]: Tree }): Found[] => {
  const field = fieldAt(root, path);
  if (field === undefined || !isTreeMap(map)) return [];
  const parts = typeof map.kind === "string" ? partsOfKind(field, map.kind) : [];
  return parts.flatMap((part): Found[] => {
    const name = part.path.at(-1)!;
    if (Object.hasOwn(map, name) || part.default === undefined || !canVary(part)) return [];
    // A kind's default is told as a map: what counts is which kind.
    const value = /^\{ kind: ([\w-]+)/.exec(part.default)?.[1] ?? part.default;
    return [{ path: [...path, name], field: part, words: described(part), value, isDefault: true }];
  });
};

/** All within a law that has parameters: each number of it. */
const inLaw = (path: readonly string[], field: Field, law: { readonly [key: string]: Tree }): Found[] =>
  Object.entries(law)
    .filter(([name, value]) => name !== "kind" && isScalar(value) && QUANTITY.test(String(value)))
    .map(([name, value]) => ({
      path: [...path, name],
      field,
      words: `${described(field)}: ${name} of a ${String(law.kind)} law`,
      value,
      isDefault: false,
    }));

/** All places in a model that can be varied, in its order. */
const foundIn = (root: Tree, tree: Tree, path: readonly string[]): Found[] => {
  if (WORDS.has(path.at(-1) ?? "") || path[0] === "sources") return [];
  const field = path.length === 0 ? undefined : fieldAt(root, path);
  if (isScalar(tree))
    return field !== undefined && canVary(field)
      ? [{ path, field, words: described(field), value: tree, isDefault: false }]
      : [];
  if (!isTreeMap(tree)) return [];
  if (field?.type === "law" && typeof tree.kind === "string") return inLaw(path, field, tree);
  const own: Found[] =
    field !== undefined && field.kinds.length > 1 && typeof tree.kind === "string" && !path.includes("faults")
      ? [
          { path, field, words: described(field), value: tree.kind, isDefault: false },
          ...unsaid(root, path, tree),
        ]
      : [];
  return [...own, ...Object.entries(tree).flatMap(([name, child]) => foundIn(root, child, [...path, name]))];
};

const spoken = (step: string): string =>
  step.replaceAll(/([a-z])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`);

/** A short name: the thing, then what of it. */
const labelOf = (path: readonly string[]): string => {
  const steps = path.length > 2 && path[0] !== "phones" && path[0] !== "people" ? path.slice(1) : path;
  const [thing, ...rest] = steps.map(spoken);
  return rest.length === 0 ? thing! : `${thing}: ${rest.join(" ")}`;
};

/** A step that changes a number by about a tenth, and keeps it round. */
const stepFor = (value: number): number => {
  const size = Math.abs(value);
  if (size === 0) return 1;
  let step = 1;
  while (step * 10 <= size / 5) step *= 10;
  while (step > size / 5) step /= 10;
  return Number(step.toPrecision(1));
};

const wordsOfKind = (field: Field, kind: string): string => {
  const option = optionsOf(field.schema).find((one) => kindOf(one) === kind);
  return option === undefined ? "" : (firstSaid(option, "description") ?? "");
};

const choiceOf = ({ field }: Found): Control["kind"] | null => {
  if (field.type === "law") return null;
  if (field.kinds.length > 1)
    return {
      is: "choice",
      options: field.kinds.map((value) => ({ value, words: wordsOfKind(field, value) })),
    };
  if (field.type === "true or false")
    return { is: "choice", options: ["true", "false"].map((value) => ({ value, words: "" })) };
  if (!CHOICE.test(field.type)) return null;
  const options = [...field.type.matchAll(/`([^`]+)`/g)].map(([, value]) => ({ value: value!, words: "" }));
  return { is: "choice", options };
};

const controlOf = (found: Found, confidence: string): Control => {
  const path = found.path.join(".");
  const shared = {
    path,
    topic: topicOf(path)?.topic ?? "",
    label: labelOf(found.path),
    words: found.isDefault ? `${found.words} (not said in the model: this is the default)` : found.words,
    confidence,
  };
  const written = String(found.value);
  const choice = choiceOf(found);
  if (choice !== null) return { ...shared, value: written, unit: "", kind: choice };
  const [, number, unit = ""] = QUANTITY.exec(written) ?? [];
  if (number === undefined) return { ...shared, value: written, unit: "", kind: { is: "text" } };
  const isWhole = /count|whole/.test(found.field.type) && unit === "";
  const step = isWhole || unit.trim() === "%" ? 1 : stepFor(Number(number));
  const kind = { is: "number" as const, least: 0, most: unit.trim() === "%" ? 100 : null, step };
  return { ...shared, value: number, unit: unit.trim(), kind };
};

const confidenceAt = (root: Node, path: readonly string[]): string => {
  for (let length = path.length; length > 0; length--) {
    const said = nodeAt(root, path.slice(0, length))?.provenance?.confidence;
    if (said !== undefined) return String(said);
  }
  return "";
};

/**
 * What one varies of a model under a design, made from the model's schema: replicas first. What the model says comes before
 * what it leaves at its default; at most eighty.
 */
export const controlsOf = (loaded: LoadedModel, design: string): Control[] => {
  const { root, tree } = loaded.documentOf(design);
  const whole = treeOf(root);
  return foundIn(whole, tree, [])
    .map((found, index) => ({ found, index, topic: topicOf(found.path.join(".")) }))
    .filter(({ topic }) => topic !== null)
    .sort(
      (one, other) =>
        one.topic!.rank - other.topic!.rank ||
        Number(one.found.isDefault) - Number(other.found.isDefault) ||
        one.index - other.index,
    )
    .slice(0, MOST)
    .map(({ found }) => controlOf(found, confidenceAt(root, found.path)));
};
