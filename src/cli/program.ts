import yargs, { type Argv } from "yargs";
import { nearMatch } from "../base/near-match.ts";
import { version } from "../version.ts";
import type { Command } from "./command.ts";
import * as members from "./commands/members.ts";
import type { Io } from "./io.ts";
import { refuseOverwriting } from "./overwriting.ts";
import { loadKinds, withOption } from "./own-kinds.ts";
import { guarded, plainOption } from "./screen.ts";
import { codeOf, wordsOn } from "./trouble.ts";
import { UsageError } from "./usage-error.ts";

const commands: readonly Command[] = Object.values(members);

const usage = ({ name, operands }: Command): string => (operands === "" ? name : `${name} ${operands}`);

const built = (parser: Argv, { about, options, examples }: Command): Argv => {
  for (const [operand, one] of Object.entries(about))
    parser.positional(operand, { ...one, ...NO_NUMBERS } as Parameters<Argv["positional"]>[1]);
  parser.options(options);
  return parser.example(examples.map(([typed, does]) => [`$0 ${typed}`, does]));
};

const NO_NUMBERS = { type: "string" } as const;
const WIDEST_HELP = 100;

const parserOf = (io: Io, choose: (command: Command, given: object) => void): Argv => {
  const parser = yargs([])
    .scriptName("secondtick")
    .usage("$0 <command>\n\nHow much redundancy, and of which kind, would have prevented a long outage?")
    .parserConfiguration({
      "camel-case-expansion": false,
      "boolean-negation": false,
      "dot-notation": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
    })
    .locale("en")
    .version(version)
    .help()
    .alias("help", "h")
    .demandCommand(1, "")
    .recommendCommands()
    .strict()
    .exitProcess(false)
    .wrap(Math.min(WIDEST_HELP, io.columns))
    .option("with", withOption)
    .option("plain", plainOption)
    .example("$0 init", "write a small model to start from")
    .example("$0 run model.yaml", "how long it is down in a year")
    .epilogue("Each command has a --help of its own.");
  for (const command of commands)
    parser.command(
      usage(command),
      command.summary,
      (inner) => built(inner, command),
      (given) => choose(command, given),
    );
  return parser;
};

const knownOptions = (argv: readonly string[]): string[] => {
  const command = commands.find(({ name }) => name === argv[0]);
  return ["help", "version", "with", "plain", ...Object.keys(command?.options ?? {})];
};

const hint = (message: string, argv: readonly string[]): string => {
  const unknown = /^Unknown arguments?: (.*)$/.exec(message)?.[1]?.split(", ") ?? [];
  const [typed = ""] = argv;
  const isCommand = commands.some(({ name }) => name === typed);
  const near = isCommand
    ? unknown.map((word) => nearMatch(word, knownOptions(argv))).find((word) => word !== undefined)
    : nearMatch(
        typed,
        commands.map(({ name }) => name),
      );
  if (near === undefined) return "";
  return `\n  did you mean ${isCommand ? "--" : ""}${near}?`;
};

const refused = (message: string, argv: readonly string[]): UsageError => {
  const isCommand = commands.some(({ name }) => name === argv[0]);
  const help = isCommand ? `secondtick ${argv[0]} --help` : "secondtick --help";
  const words = isCommand
    ? message
    : argv[0] === undefined
      ? "give a command"
      : `there is no command ${argv[0]}`;
  return new UsageError(`${words}${hint(message, argv)}\n  see ${help}`);
};

const onceEach = ({ options }: Command, given: object): void => {
  const twice = Object.keys(options).find(
    (name) => options[name]?.array !== true && Array.isArray(given[name as never]),
  );
  if (twice !== undefined) throw new UsageError(`--${twice}: stands there twice`);
};

/** What was typed: words to print, or a command to run with what it is given. */
const parsed = async (argv: readonly string[], io: Io) => {
  let chosen: { readonly command: Command; readonly given: object } | undefined;
  let words = "";
  const parser = parserOf(io, (command, given) => {
    chosen = { command, given };
  });
  await parser.parseAsync([...argv], {}, (error, _, output) => {
    if (error !== undefined && error !== null) throw refused(error.message || output, argv);
    words = output;
  });
  if (chosen !== undefined) onceEach(chosen.command, chosen.given);
  return { chosen, words };
};

/** The modules of kinds that were named. */
const modulesIn = (given: object = {}): readonly string[] =>
  [(given as { readonly with?: string | readonly string[] }).with ?? []].flat();

/** Commands whose result is data, whatever is typed. */
const DATA_ALONE = new Set(["schema"]);

const isDataOf = ({ command, given }: { readonly command: Command; readonly given: object }): boolean =>
  DATA_ALONE.has(command.name) || (given as { readonly json?: boolean }).json === true;

/**
 * Does what was typed after `secondtick`. The exit code: 0 when all went well, 2 for a person's mistake, 3 when more has to be
 * computed first, 1 when a claim is not met, 70 for a mistake of ours.
 */
export const run = async (argv: readonly string[], bare: Io): Promise<number> => {
  let isData = false;
  const isPlain = bare.isPlain === true || argv.includes("--plain");
  const io = guarded(bare, { isPlain, isData: () => isData });
  try {
    const { chosen, words } = await parsed(argv, io);
    isData = chosen !== undefined && isDataOf(chosen);
    if (words !== "") io.write(`${words}\n`);
    if (chosen !== undefined) refuseOverwriting(chosen.command, chosen.given as never);
    await loadKinds(modulesIn(chosen?.given));
    if (chosen !== undefined) await chosen.command.run(chosen.given as never, io);
    return 0;
  } catch (error) {
    io.writeError(wordsOn(error, argv));
    return codeOf(error);
  }
};
