import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { labPageFile } from "../support/lab-page.ts";
import { top } from "../tidy/source.ts";

/** Where the package is built when what `npm run build` left is out of date. */
const CACHE = join(top, "node_modules/.cache/package/dist");

/** What the compiler makes files of: the lab is made into a page. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.startsWith(join("lab", "/")),
  );

/** Whether each source has been compiled since it was changed, and nothing else has. */
const isFresh = (dist: string): boolean => {
  if (!existsSync(dist)) return false;
  const sources = sourcesIn(join(top, "src"));
  const compiled = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".js"),
  );
  return (
    sources.length === compiled.length &&
    sources.every((name) => {
      const output = join(dist, name.replace(/\.ts$/, ".js"));
      return existsSync(output) && statSync(output).mtimeMs >= statSync(join(top, "src", name)).mtimeMs;
    })
  );
};

/** The compiled package: as the last build left it, or else built now, beside it. */
const builtDist = (): string => {
  const known = [join(top, "dist"), CACHE].find(isFresh);
  if (known !== undefined) return known;
  rmSync(CACHE, { recursive: true, force: true });
  const compiler = join(top, "node_modules/typescript/bin/tsc");
  // Mistakes of types have a check of their own; what is compiled is written all the same.
  spawnSync(process.execPath, [compiler, "-p", ".tsconfig.build.json", "--outDir", CACHE], { cwd: top });
  chmodSync(join(CACHE, "cli/main.js"), 0o755);
  return CACHE;
};

/** What npm says of a tarball. */
export interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** A package that was packed, and a folder elsewhere in which nothing but it is installed. */
export interface Installed {
  readonly packed: Packed;
  readonly tarball: string;
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly remove: () => void;
}

/** Packs what `npm publish` would, from a folder of its own: `prepare` would build in place while other tests run. */
const packedIn = (stage: string, page: string): Packed => {
  for (const name of ["package.json", "LICENSE", "README.md", "models", "experiments"])
    cpSync(join(top, name), join(stage, name), { recursive: true });
  cpSync(builtDist(), join(stage, "dist"), { recursive: true });
  cpSync(page, join(stage, "dist/lab/index.html"));
  const said = execFileSync("npm", ["pack", "--ignore-scripts", "--json"], {
    cwd: stage,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(said)[0];
};

/**
 * Packs the package and unpacks it into an empty folder, as npm does, beside links to what it lists as dependencies and to
 * nothing else: what it imports without listing it is not found. No registry is asked, and it takes a second.
 */
export const installed = async (): Promise<Installed> => {
  const page = await labPageFile();
  const root = mkdtempSync(join(tmpdir(), "second tick "));
  const [stage, folder] = [join(root, "stage"), join(root, "a folder of mine")];
  const home = join(folder, "node_modules/secondtick");
  for (const one of [stage, home]) mkdirSync(one, { recursive: true });
  const packed = packedIn(stage, page);
  const tarball = join(stage, packed.filename);
  execFileSync("tar", ["-xzf", tarball, "-C", home, "--strip-components=1"]);
  const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(top, "node_modules", name), link);
  }
  const command = join(folder, "node_modules/.bin/secondtick");
  mkdirSync(dirname(command));
  symlinkSync("../secondtick/dist/cli/main.js", command);
  return { packed, tarball, folder, manifest, remove: () => rmSync(root, { recursive: true, force: true }) };
};
