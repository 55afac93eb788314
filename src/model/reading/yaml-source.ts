import { Composer, type CST, Lexer, type ParsedNode, Parser } from "yaml";
import { type Issue, ModelError } from "./model-error.ts";
import type { Position } from "./node.ts";

/** Bounds of a file, so that no file can exhaust memory or time. */
export const LIMITS = { bytes: 1_048_576, depth: 32, tokens: 300_000, nodes: 100_000, aliases: 100 } as const;

/** A file whose YAML is well-formed, not yet looked into. */
export interface Composed {
  readonly file: string;
  readonly contents: ParsedNode;
  readonly positionAt: (offset: number) => Position;
}

/** The text of a file as far as it is being read, and the issues met. */
interface Source {
  readonly file: string;
  readonly text: string;
  readonly positionAt: (offset: number) => Position;
}

/**
 * Parses a file's bytes into YAML nodes, within the limits.
 *
 * @throws ModelError for anything that is not one well-formed YAML 1.2 document without tags and directives.
 */
export const composeYaml = (file: string, bytes: Uint8Array): Composed => {
  const source = decode(file, bytes);
  const tokens = tokensOf(source);
  stopAt(source, tokens.flatMap(forbiddenIn));
  const contents = compose(source, tokens);
  return { file, contents, positionAt: source.positionAt };
};

const wholeFile = (file: string, found: string, message: string): ModelError =>
  new ModelError([{ file, path: "", found, message }]);

const decode = (file: string, bytes: Uint8Array): Source => {
  if (bytes.length === 0) throw wholeFile(file, "nothing", "the file is empty");
  if (bytes.length > LIMITS.bytes) {
    const found = `${(bytes.length / LIMITS.bytes).toPrecision(3)} MiB`;
    throw wholeFile(file, found, "a file is at most 1 MiB");
  }
  if (bytes.includes(0)) throw wholeFile(file, "binary data", "YAML is text in UTF-8");
  const text = new TextDecoder().decode(bytes);
  const source = { file, text, positionAt: positionsIn(file, text) };
  const control = text.search(/[^\P{Cc}\t\n\r\u0085]/u);
  if (control >= 0)
    stopAt(source, [{ offset: control, found: "a control character", message: "YAML is text" }]);
  if (isUtf8(bytes)) return source;
  const offset = text.indexOf("\uFFFD");
  stopAt(source, [{ offset, found: "bytes that are not UTF-8", message: "save the file as UTF-8 text" }]);
  return source;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes) !== undefined;
  } catch {
    return false;
  }
};

const positionsIn = (file: string, text: string): ((offset: number) => Position) => {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - starts[low]! + 1 };
  };
};

interface Finding {
  readonly offset: number;
  readonly found: string;
  readonly message: string;
}

const stopAt = ({ file, positionAt }: Source, findings: readonly Finding[]): void => {
  const issues: readonly Issue[] = findings.map(({ offset, found, message }) => ({
    ...positionAt(offset),
    file,
    path: "",
    found,
    message,
  }));
  if (issues.length > 0) throw new ModelError(issues);
};

/** The syntax tree's tokens; flow nesting and the number of tokens are bounded while they are made. */
const tokensOf = (source: Source): readonly CST.Token[] => {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let offset = 0;
  let count = 0;
  let depth = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    if (lexeme === "[" || lexeme === "{") depth += 1;
    if (lexeme === "]" || lexeme === "}") depth -= 1;
    count += 1;
    if (depth > LIMITS.depth) stopAt(source, [tooDeep(offset)]);
    if (count > LIMITS.tokens)
      stopAt(source, [
        { offset, found: "too many parts", message: `a file has at most ${LIMITS.tokens} YAML tokens` },
      ]);
    tokens.push(...parser.next(lexeme));
    offset = parser.offset;
  }
  return [...tokens, ...parser.end()];
};

/** Nesting beyond the limit, at an offset. */
const tooDeep = (offset: number): Finding => ({
  offset,
  found: "deep nesting",
  message: `maps and lists nest at most ${LIMITS.depth} deep`,
});

type Token = CST.Token | CST.CollectionItem;

const partsOf = (token: Token): readonly (Token | null | undefined)[] => {
  if (!("type" in token)) return [...token.start, token.key, ...(token.sep ?? []), token.value];
  if (token.type === "document") return [...token.start, token.value, ...(token.end ?? [])];
  if (token.type === "flow-collection") return token.items;
  if (token.type === "block-map" || token.type === "block-seq") return token.items;
  return token.type === "block-scalar" ? token.props : [];
};

const NESTING: readonly string[] = ["block-map", "block-seq", "flow-collection"];

/** Tags, directives and nesting that is too deep. */
const forbiddenIn = (top: CST.Token): readonly Finding[] => {
  const findings: Finding[] = [];
  const open: { token: Token; depth: number }[] = [{ token: top, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token } = next;
    const type = "type" in token ? token.type : "item";
    const depth = next.depth + Number(NESTING.includes(type));
    if ("type" in token && depth > LIMITS.depth) return [tooDeep(token.offset)];
    if ("type" in token && (type === "tag" || type === "directive")) findings.push(forbidden(token));
    for (const part of partsOf(token)) if (part) open.push({ token: part, depth });
  }
  return findings;
};

const forbidden = (token: CST.Token): Finding => ({
  offset: token.offset,
  found: `the ${token.type} ${"source" in token ? token.source.slice(0, 30) : ""}`,
  message: "tags and directives are not used here: write plain values",
});

const compose = (source: Source, tokens: readonly CST.Token[]): ParsedNode => {
  const composer = new Composer({ version: "1.2", uniqueKeys: false, merge: false });
  const [first, second] = [...composer.compose(tokens, true, source.text.length)];
  if (second !== undefined) {
    const message = "a file holds one YAML document";
    stopAt(source, [{ offset: second.range[0], found: "a second document", message }]);
  }
  const { errors, contents } = first!;
  const findings = errors.slice(0, 1_000).map(({ pos, message }) => ({
    offset: pos[0],
    found: lineAround(source.text, pos[0]),
    message: `this is not YAML: ${message}`,
  }));
  stopAt(source, findings);
  if (contents === null || contents.range[0] === contents.range[1])
    throw wholeFile(source.file, "no content", "the file is empty");
  return contents as ParsedNode;
};

const lineAround = (text: string, offset: number): string => {
  const line = text.slice(offset, offset + 40).split(/[\r\n]/)[0]!;
  return line.trim() === "" ? "the end of the line" : JSON.stringify(line);
};
