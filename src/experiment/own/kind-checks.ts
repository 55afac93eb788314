import { nameSchema } from "../../base/name.ts";
import { nearMatch } from "../../base/near-match.ts";
import { type OpenFamily, type OpenFamilyName, openFamilies } from "./families.ts";

type Some = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Some =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const LONGEST = 300;

/** A line of text for people. */
const isLine = (value: unknown): boolean =>
  typeof value === "string" &&
  value.trim() !== "" &&
  value.length <= LONGEST &&
  !/[\p{Cc}\u2028\u2029]/u.test(value);

/** Every object has these. */
const isInherited = (name: string): boolean => name in Object.prototype;

const wrongName = (name: unknown, { members, reserved }: OpenFamily): string[] => {
  if (typeof name !== "string" || !nameSchema.safeParse(name).success)
    return ["its kind is no name: lower-case words with hyphens, at most 60 letters"];
  if (members.some(({ kind }) => kind === name)) return ["the family has a kind of this name"];
  return reserved.includes(name) || isInherited(name) ? ["this name is reserved"] : [];
};

const wrongParams = (params: unknown, { commonFields }: OpenFamily): string[] => {
  if (!isMap(params)) return ["params is a map from names to schemas; {} for none"];
  return Object.entries(params).flatMap(([name, schema]) => {
    if (!/^[a-z][A-Za-z0-9]*$/.test(name) || isInherited(name))
      return [`${JSON.stringify(name)} is no name of a parameter: letters and digits, as maxWait`];
    if (name === "kind" || commonFields.includes(name))
      return [`the parameter ${name} is there for all kinds`];
    return isMap(schema) && "_zod" in schema
      ? []
      : [`the parameter ${name} is no schema, such as duration()`];
  });
};

const wrongParts = (kind: Some, { parts }: OpenFamily): string[] =>
  Object.entries(parts).flatMap(([part, type]) =>
    typeof kind[part] === type ? [] : [`${part} is missing: a ${type}`],
  );

/** All that is wrong with a kind, each in words. */
const wrongIn = (kind: Some, name: OpenFamilyName): string[] => {
  const family: OpenFamily = openFamilies[name];
  return [
    ...wrongName(kind.kind, family),
    ...(isLine(kind.summary) ? [] : ["summary is missing: a line on what it is"]),
    ...(isLine(kind.version)
      ? []
      : ["version is missing: a text that changes when what the kind does changes"]),
    ...wrongParams(name === "metrics" ? (kind.params ?? {}) : kind.params, family),
    ...wrongParts(kind, family),
    ...(family.wrong?.(kind) ?? []),
  ];
};

const isFamily = (name: string): name is OpenFamilyName => Object.hasOwn(openFamilies, name);

const unknownFamily = (name: string): string => {
  const names = Object.keys(openFamilies);
  const near = nearMatch(name, names);
  return `${name}: there is no family of this name${near === undefined ? "" : `; did you mean ${near}?`} There are ${names.join(", ")}`;
};

/** The kinds of a family that are given, each with what it is called in complaints. */
const listed = (family: string, kinds: unknown): { readonly place: string; readonly kind: unknown }[] => {
  if (!Array.isArray(kinds)) return [{ place: family, kind: undefined }];
  return kinds.map((kind: unknown, index) => ({
    place: `${family}/${isMap(kind) && isLine(kind.kind) ? String(kind.kind) : index + 1}`,
    kind,
  }));
};

/** All that is wrong with kinds by family, one sentence each; nothing when they can be added. */
export const wrongKinds = (given: unknown): readonly string[] => {
  if (!isMap(given)) return ["a map from families to lists of kinds is needed"];
  return Object.entries(given).flatMap(([family, kinds]) => {
    if (!isFamily(family)) return [unknownFamily(family)];
    const all = listed(family, kinds);
    return all.flatMap(({ place, kind }, index) => {
      if (!isMap(kind)) return [`${place}: this is no kind; a list of kinds is needed`];
      const isTwice = all.findIndex((other) => isMap(other.kind) && other.kind.kind === kind.kind) < index;
      return [...wrongIn(kind, family), ...(isTwice ? ["this kind stands there twice"] : [])].map(
        (wrong) => `${place}: ${wrong}`,
      );
    });
  });
};
