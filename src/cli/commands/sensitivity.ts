import { defineCommand } from "../command.ts";
import { sensitivityOptions } from "../sensitivity-options.ts";

/** Varies each uncertain input by itself: which assumptions the answer hangs on. */
export const sensitivity = defineCommand({
  name: "sensitivity",
  operands: "<experiment>",
  summary: "each uncertain input low and high, one at a time: which assumptions the answer hangs on",
  about: { experiment: { describe: "the experiment's YAML file" } },
  options: sensitivityOptions,
  examples: [
    [
      "sensitivity experiments/whatsapp-2014.yaml --runs 200",
      "the inputs that the experiment samples or calibrates",
    ],
    ["sensitivity e.yaml --input services.chat.crash.repair.mean=1h..8h", "an input of your own, too"],
    [
      "sensitivity e.yaml --assumptions --scale 0.5..2",
      "all that the model marks as an assumption, halved and doubled",
    ],
    ["sensitivity e.yaml --design pair --precision '5 %'", "of another design, until each answer is precise"],
  ],
  run: async ({ experiment, ...given }, io) => {
    const [{ openSensitivity }, { conductAsked }, { deliverSensitivity }] = await Promise.all([
      import("../opened-sensitivity.ts"),
      import("../conducted-study.ts"),
      import("../sensitivity-result.ts"),
    ]);
    const opened = openSensitivity(String(experiment), given);
    await conductAsked(opened, given, io, (conducted) => deliverSensitivity(conducted, opened, given, io));
  },
});
