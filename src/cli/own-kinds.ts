import { register } from "node:module";
import { basename, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { ownKinds } from "../base/own-kinds.ts";
import { UsageError } from "./usage-error.ts";

/** The option that names modules with kinds of one's own; of every command. */
export const withOption = {
  type: "string",
  requiresArg: true,
  describe:
    "a JavaScript module of yours that adds kinds, as my-kinds.mjs; it is run, and may do all that you may",
} as const;

/** What a module of kinds imports by the package's name is this very package, wherever the module stands. */
const resolver = `
let faces;
export const initialize = (given) => { faces = given; };
export const resolve = (name, context, next) =>
  Object.hasOwn(faces, name) ? { url: faces[name], shortCircuit: true } : next(name, context);
`;

const isSource = import.meta.url.endsWith(".ts");

const faceOf = (name: string): string =>
  new URL(`../${name}.${isSource ? "ts" : "js"}`, import.meta.url).href;

const faces = {
  secondtick: faceOf("index"),
  "secondtick/kinds": faceOf("kinds"),
  "secondtick/kernel": faceOf("kernel/index"),
};

const loaded: string[] = [];

/** The modules that have added kinds here, as addresses, in their order. */
export const loadedModules = (): readonly string[] => loaded;

/** Whether an error came up in code of such a module. */
export const isFromModule = (error: unknown): boolean =>
  error instanceof Error &&
  loaded.some((address) => [address, fileURLToPath(address)].some((one) => error.stack?.includes(one)));

/** The same as options, to be typed where the modules are. */
export const withModules = (): readonly string[] =>
  loaded.flatMap((address) => ["--with", basename(fileURLToPath(address))]);

const given: string[] = [];

/** The same as options, as they were typed here. */
export const withTyped = (): readonly string[] => given.flatMap((file) => ["--with", file]);

/** What a module threw; where it is no JavaScript, with the line. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return inspect(error);
  const [line = ""] = error.stack?.split("\n") ?? [];
  return error.name === "SyntaxError" && /:[0-9]+$/.test(line)
    ? `${error.message}, in line ${/[0-9]+$/.exec(line)?.[0]}`
    : error.message;
};

/**
 * Runs modules that add kinds, one after the other: before anything is read, here and in each thread.
 *
 * @throws UsageError when one cannot be run, says what is wrong with its kinds, or adds none.
 */
export const loadModules = async (addresses: readonly string[]): Promise<void> => {
  if (addresses.length === 0) return;
  if (loaded.length === 0)
    register(`data:text/javascript,${encodeURIComponent(resolver)}`, {
      parentURL: import.meta.url,
      data: faces,
    });
  for (const address of addresses.filter((one) => !loaded.includes(one))) {
    const before = ownKinds().length;
    const refuse = (reason: string) => new UsageError(`--with ${fileURLToPath(address)}: ${reason}`);
    await import(address).catch((error: unknown) => {
      throw refuse(reasonOf(error));
    });
    if (ownKinds().length === before) throw refuse("it adds no kinds; addKinds of secondtick does");
    loaded.push(address);
  }
};

/** The same for files, by their paths from here. */
export const loadKinds = async (files: readonly string[]): Promise<void> => {
  await loadModules(files.map((file) => pathToFileURL(resolve(file)).href));
  given.push(...files.filter((file) => !given.includes(file)));
};
