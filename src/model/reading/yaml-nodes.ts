import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  visit,
  type YAMLMap,
} from "yaml";
import { nearMatch } from "../../base/near-match.ts";
import { shortly } from "../../base/units.ts";
import { type Issue, ModelError } from "./model-error.ts";
import {
  CONFIDENCES,
  type Confidence,
  type Node,
  type Position,
  PROVENANCE_KEYS,
  type Provenance,
} from "./node.ts";
import { type Path, pathText } from "./path.ts";
import { type Composed, LIMITS } from "./yaml-source.ts";

/** A reading in progress. */
interface Reader extends Composed {
  readonly issues: Issue[];
  readonly targets: ReadonlyMap<Alias, ParsedNode>;
  readonly open: Set<ParsedNode>;
  nodes: number;
  aliases: number;
}

/** Where the next node stands; `keyAt` is absent for the root and the items of a list. */
interface Place {
  readonly path: Path;
  readonly keyAt?: Position;
}

type Entries = ReadonlyMap<string, { readonly keyAt: Position; readonly value: ParsedNode | null }>;

/**
 * Turns YAML into nodes: aliases are written out, source, confidence and note become provenance, and a map of these
 * and a `value` becomes that value.
 *
 * @throws ModelError with every issue found.
 */
export const nodesOf = (composed: Composed): Node => {
  const targets = targetsOf(composed.contents);
  const reader: Reader = { ...composed, issues: [], targets, open: new Set(), nodes: 0, aliases: 0 };
  const root = read(reader, composed.contents, { path: [] });
  if (reader.issues.length > 0) throw new ModelError(reader.issues);
  return root;
};

/** What each alias stands for: the last node before it with its anchor. One pass, whatever the number of aliases. */
const targetsOf = (contents: ParsedNode): ReadonlyMap<Alias, ParsedNode> => {
  const anchored = new Map<string, ParsedNode>();
  const targets = new Map<Alias, ParsedNode>();
  visit(contents, {
    Alias: (_, alias) => {
      const target = anchored.get(alias.source);
      if (target !== undefined) targets.set(alias, target);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchored.set(node.anchor, node as ParsedNode);
    },
  });
  return targets;
};

const placeOf = (reader: Reader, node: ParsedNode | null, { keyAt }: Place): Position => {
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
  const isEmpty = node === null || node.range[0] === node.range[1];
  return keyAt !== undefined && (isBlock || isEmpty) ? keyAt : reader.positionAt(node?.range[0] ?? 0);
};

const complain = (reader: Reader, at: Position, issue: Omit<Issue, "file" | "line" | "column">): void => {
  reader.issues.push({ ...at, ...issue });
};

const read = (reader: Reader, node: ParsedNode | null, place: Place): Node => {
  const at = placeOf(reader, node, place);
  reader.nodes += 1;
  const path = pathText(place.path);
  if (reader.nodes > LIMITS.nodes) {
    const message = `a file has at most ${LIMITS.nodes} values, aliases written out`;
    throw new ModelError([...reader.issues, { ...at, path, found: "too many values", message }]);
  }
  if (place.path.length > LIMITS.depth) {
    const message = `maps and lists nest at most ${LIMITS.depth} deep, aliases written out`;
    throw new ModelError([...reader.issues, { ...at, path, found: "deep nesting", message }]);
  }
  const keyAt = place.keyAt ?? at;
  if (isAlias(node)) return { ...readAlias(reader, node as Alias.Parsed, place), at, keyAt };
  if (isMap(node)) return readMap(reader, node as YAMLMap.Parsed, { ...place, keyAt: place.keyAt ?? at });
  if (isSeq(node)) {
    const value = node.items.map((item, index) =>
      read(reader, item as ParsedNode, { path: [...place.path, index] }),
    );
    return { value, at, keyAt };
  }
  return { value: isScalar(node) ? scalarOf(node.value) : null, at, keyAt };
};

/** Only JSON's scalars can come out of YAML's core schema. */
const scalarOf = (value: unknown): null | boolean | number | string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

const readAlias = (reader: Reader, alias: Alias.Parsed, place: Place): Node => {
  const at = reader.positionAt(alias.range[0]);
  const target = reader.targets.get(alias);
  reader.aliases += 1;
  const wrong =
    (target === undefined && "no anchor of this name stands before it") ||
    (target !== undefined && reader.open.has(target) && "an alias must not stand inside what it repeats") ||
    (reader.aliases > LIMITS.aliases && `a file uses at most ${LIMITS.aliases} aliases, written out`);
  if (wrong === false) return guarded(reader, target!, place);
  const issue = { ...at, path: pathText(place.path), found: shortly(`*${alias.source}`), message: wrong };
  if (reader.aliases > LIMITS.aliases) throw new ModelError([...reader.issues, issue]);
  reader.issues.push(issue);
  return { value: null, at, keyAt: at };
};

const guarded = (reader: Reader, target: ParsedNode, place: Place): Node => {
  reader.open.add(target);
  const node = read(reader, target, place);
  reader.open.delete(target);
  return node;
};

const readMap = (reader: Reader, map: YAMLMap.Parsed, place: Place & { keyAt: Position }): Node => {
  const at = placeOf(reader, map, place);
  const entries = entriesOf(reader, map, place);
  reader.open.add(map);
  const provenance = provenanceIn(reader, entries, place.path);
  const isWrapper =
    entries.has("value") && [...entries.keys()].every((key) => key === "value" || isProvenance(key));
  const node = isWrapper ? readWrapped(reader, entries, place) : readEntries(reader, entries, place, at);
  reader.open.delete(map);
  const all = { ...provenance, ...node.provenance };
  return Object.keys(all).length === 0 ? node : { ...node, provenance: all };
};

const isProvenance = (key: string): boolean => PROVENANCE_KEYS.includes(key);

const readWrapped = (reader: Reader, entries: Entries, place: Place & { keyAt: Position }): Node => {
  const { value, keyAt } = entries.get("value")!;
  return { ...read(reader, value, { path: place.path, keyAt }), keyAt: place.keyAt };
};

const readEntries = (
  reader: Reader,
  entries: Entries,
  place: Place & { keyAt: Position },
  at: Position,
): Node => {
  const children = [...entries]
    .filter(([key]) => !isProvenance(key))
    .map(([key, entry]) => {
      const child = read(reader, entry.value, { path: [...place.path, key], keyAt: entry.keyAt });
      return [key, child] as const;
    });
  return { value: new Map(children), at, keyAt: place.keyAt };
};

const FORBIDDEN: readonly string[] = ["__proto__", "constructor", "prototype"];

const entriesOf = (reader: Reader, map: YAMLMap.Parsed, { path }: Place): Entries => {
  const entries = new Map<string, { keyAt: Position; value: ParsedNode | null }>();
  for (const pair of map.items) {
    const keyAt = reader.positionAt(pair.key?.range?.[0] ?? map.range[0]);
    const key = keyOf(pair);
    const wrong = wrongKey(key, entries);
    if (wrong === undefined) entries.set(String(key), { keyAt, value: pair.value });
    else {
      const isWord = typeof key !== "object" || key === null;
      const found = isWord ? `the key ${shortly(key)}` : "a key that is no text";
      complain(reader, keyAt, {
        path: pathText(isWord ? [...path, shortly(key)] : path),
        found,
        message: wrong,
      });
    }
  }
  return entries;
};

const keyOf = ({ key }: Pair<ParsedNode, ParsedNode | null>): unknown => (isScalar(key) ? key.value : {});

const wrongKey = (key: unknown, before: Entries): string | undefined => {
  if (typeof key === "object" && key !== null) return "a key is a single word or a text in quotes";
  if (typeof key !== "string") return "a key must be text: write it in quotes";
  const first = before.get(key);
  if (first !== undefined) return `the same key stands in line ${first.keyAt.line} already`;
  if (key === "<<")
    return "merge keys are not part of YAML 1.2: repeat the fields, or use an alias for the whole map";
  return FORBIDDEN.includes(key) ? "this key is reserved by JavaScript: take another name" : undefined;
};

const provenanceIn = (reader: Reader, entries: Entries, path: Path): Provenance => {
  const said: { [key: string]: string } = {};
  for (const key of PROVENANCE_KEYS) {
    const entry = entries.get(key);
    if (entry === undefined) continue;
    const { value, at } = read(reader, entry.value, { path: [...path, key], keyAt: entry.keyAt });
    const wrong = wrongProvenance(key, value);
    if (wrong === undefined) said[key] = String(value);
    else complain(reader, at, { path: pathText([...path, key]), found: foundIn(value), ...wrong });
  }
  return said as Provenance;
};

const foundIn = (value: Node["value"]): string => {
  if (value === null) return "an empty value";
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "a map";
  return shortly(value);
};

const wrongProvenance = (key: string, value: Node["value"]) => {
  if (typeof value !== "string")
    return { message: `${key} is reserved for where a number comes from, and is text` };
  if (key !== "confidence" || CONFIDENCES.includes(value as Confidence)) return undefined;
  const message = "confidence says how the number came here";
  return { message, allowed: CONFIDENCES.join(", "), suggestion: nearMatch(value, CONFIDENCES) };
};
