import type { TheoryBeside } from "../../experiment/exact-beside.ts";
import type { Picture } from "../../plots/picture.ts";
import { figure } from "./figure.ts";
import { absent, type Section } from "./section.ts";

/** What theory says beside the simulation; no section where theory was not asked, a sentence where it has no answer. */
export const theoryContent = (
  theory: TheoryBeside | null | undefined,
  picture: Picture | null,
): Section[] => {
  if (theory === null || theory === undefined) return [];
  if (picture === null && theory.why === null) return [];
  return [
    {
      id: "exact",
      title: "Exact beside simulated",
      how:
        picture === null
          ? undefined
          : "Where theory can answer the same question exactly, the simulation must agree with it.",
      content:
        picture === null ? [absent(`Theory gives no exact answer here: ${theory.why}.`)] : [figure(picture)],
    },
  ];
};
