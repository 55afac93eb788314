import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** The top folder of the repository, with a slash at its end. */
export const top = new URL("../..", import.meta.url).pathname;

/** A TypeScript file. Its three texts have the same length, so that a place in one is the same place in the others. */
export interface SourceFile {
  /** From the top folder, as `src/base/math.ts`. */
  readonly path: string;
  readonly text: string;
  /** Comments are spaces. */
  readonly uncommented: string;
  /** Comments, regular expressions and the insides of texts are spaces. */
  readonly code: string;
}

const tokens = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[`{}/]/g;
const templateText = /(?:\\[\s\S]|[^`\\$]|\$(?!\{))*(?:`|\$\{)/y;
const pattern = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
const beforePattern = /(?:^|[(,=:[!&|?{};+*%<>~^-]|\b(?:return|typeof|case|of|in))\s*$/;

const spaces = (text: string): string => text.replace(/[^\n]/g, " ");

/** Whether a slash ends an element of JSX, as in `</p>` or `<br />`. */
const isTagEnd = (text: string, index: number): boolean =>
  text[index - 1] === "<" || /^\/>\s*(?:[<{;,)\]]|$)/m.test(text.slice(index, index + 40));

/** Reads a text from left to right and says what each piece of it is; braces tell where a template's insert ends. */
const pieces = (text: string): { readonly kind: "comment" | "text"; readonly from: number; to: number }[] => {
  const found: { kind: "comment" | "text"; from: number; to: number }[] = [];
  const inserts: number[] = [];
  let depth = 0;
  const skip = (kind: "comment" | "text", from: number, to: number): void => {
    found.push({ kind, from, to });
    tokens.lastIndex = to;
  };
  const template = (from: number): void => {
    templateText.lastIndex = from;
    const end = from + (templateText.exec(text)?.[0].length ?? text.length - from);
    const isInsert = text[end - 1] === "{";
    if (isInsert) inserts.push(depth++);
    skip("text", from, end - (isInsert ? 2 : 1));
    tokens.lastIndex = end;
  };
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token] = match;
    const { index } = match;
    if (token.startsWith("//") || token.startsWith("/*")) skip("comment", index, index + token.length);
    else if (token.length > 1) skip("text", index + 1, index + token.length - 1);
    else if (token === "`") template(index + 1);
    else if (token === "{") depth++;
    else if (token === "}") {
      if (--depth === inserts.at(-1)) {
        inserts.pop();
        template(index + 1);
      }
    } else if (!isTagEnd(text, index) && beforePattern.test(text.slice(Math.max(0, index - 40), index))) {
      pattern.lastIndex = index;
      const length = pattern.exec(text)?.[0].length ?? 1;
      skip("text", index, index + length);
    }
  }
  return found;
};

/** Makes a source file of a path and a text: files are made up like this to see that a check can fail. */
export const sourceFile = (path: string, text: string): SourceFile => {
  let [uncommented, code, at] = ["", "", 0];
  for (const { kind, from, to } of pieces(text)) {
    const [between, piece] = [text.slice(at, from), text.slice(from, to)];
    uncommented += between + (kind === "comment" ? spaces(piece) : piece);
    code += between + spaces(piece);
    at = to;
  }
  return { path, text, uncommented: uncommented + text.slice(at), code: code + text.slice(at) };
};

const read = (folder: string): SourceFile[] =>
  readdirSync(top + folder, { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => sourceFile(path, readFileSync(top + path, "utf8")));

/** All files of `src/`, in the order of their paths. */
export const sources: readonly SourceFile[] = read("src");

/** All files of `test/`, in the order of their paths. */
export const tests: readonly SourceFile[] = read("test");

const imports = /\b(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g;

/**
 * What a file imports or exports from elsewhere, types included: a path from the top folder, or a package's name. What stands after
 * a question mark says how it is to be bundled.
 */
export const importsOf = ({ path, uncommented, code }: SourceFile): readonly string[] =>
  [...uncommented.matchAll(imports)]
    .filter(({ 0: [first], index }) => code[index] === first)
    .map(([, from, lazily]) => from ?? lazily)
    .map((target) => target.replace(/\?.*$/, ""))
    .map((target) => (target.startsWith(".") ? posix.join(posix.dirname(path), target) : target));

/** Every place where a file's code matches, as `path:line`, with what stands there. */
export const places = ({ path, code }: SourceFile, what: RegExp): readonly string[] =>
  [...code.matchAll(what)].map(
    ({ 0: found, index }) => `${path}:${code.slice(0, index).split("\n").length} ${found.trim()}`,
  );
