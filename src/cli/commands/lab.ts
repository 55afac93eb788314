import { defineCommand } from "../command.ts";
import { countIn, shared } from "../options.ts";
import { withTyped } from "../own-kinds.ts";
import { UsageError } from "../usage-error.ts";

const LOOPBACK = "127.0.0.1";
const MOST_PORT = 65_535;

/** Until somebody has had enough: Ctrl-C, or what ends a process politely. */
const ended = (): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      process.off("SIGINT", end);
      process.off("SIGTERM", end);
      resolve();
    };
    process.on("SIGINT", end);
    process.on("SIGTERM", end);
  });

const refuseModules = (): void => {
  if (withTyped().length > 0)
    throw new UsageError("--with: a browser runs the lab, with the kinds that come with secondtick only");
};

/** Serves the lab, a page for a browser, on this machine. */
export const lab = defineCommand({
  name: "lab",
  operands: "[file]",
  summary: "open the lab: watch a service in a browser, break it, and see why",
  about: {
    file: {
      describe: "a model's or an experiment's YAML file, or a lesson (.md); without one, a choice of them",
    },
  },
  options: {
    port: {
      type: "string",
      requiresArg: true,
      describe: "the port of the page's address; one that is free by default",
    },
    host: {
      type: "string",
      requiresArg: true,
      describe: `the address to serve it at; ${LOOPBACK} by default, which only this machine reaches`,
    },
    "no-open": { type: "boolean", default: false, describe: "only say the address; open no browser" },
    json: { ...shared.json, describe: "say the address as JSON, in a line" },
  },
  examples: [
    ["lab", "lessons and models to choose from"],
    ["lab model.yaml", "a model of yours; it is read once, at the start"],
    ["lab experiment.yaml --port 8080", "its first design, with its fault, at http://127.0.0.1:8080/"],
    ["lab lesson.md --no-open", "a lesson of yours; open the address by hand"],
  ],
  run: async ({ file, port, host = LOOPBACK, "no-open": isSilent, json }, io) => {
    const place = { host, port: port === undefined ? 0 : countIn("port", port, [0, MOST_PORT]) };
    refuseModules();
    const [{ builtPage, labPage }, { isLoopback, serve }, { showInBrowser }] = await Promise.all([
      import("../lab-page.ts"),
      import("../lab-server.ts"),
      import("../browser.ts"),
    ]);
    const opening = file === undefined ? null : (await import("../lab-opening.ts")).labOpening(String(file));
    const { address, close } = await serve(labPage(builtPage(), opening), place);
    const over = ended();
    if (!isLoopback(host))
      io.writeError(
        `--host ${host}: whoever reaches this machine can see the page, and the file that it opens on\n`,
      );
    io.write(json ? `${JSON.stringify({ address })}\n` : `The lab is at ${address}\nCtrl-C ends it.\n`);
    if (!isSilent) showInBrowser(address);
    await over;
    await close();
  },
});
