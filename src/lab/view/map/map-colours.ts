import { darkShades, lightShades, type Shades } from "../../../plots/tones.ts";
import { CONDITION } from "../../codes.ts";

/** The colours of the picture, as #rrggbb. */
export interface MapColours {
  readonly page: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  /** Inside frames, by depth. */
  readonly fills: readonly [string, string];
  /** Of good servers, by service in turns. */
  readonly services: readonly string[];
  /** By `CONDITION`. */
  readonly conditions: readonly string[];
  /** Connected, unaware, waiting, trying. */
  readonly phones: readonly [string, string, string, string];
}

interface Own {
  readonly services: readonly string[];
  readonly fill: string;
  readonly line: string;
  /** Of what is slow, worked on, or waits. */
  readonly work: string;
}

const coloursFrom = (shades: Shades, { services, fill, line, work }: Own): MapColours => {
  const { page, text, quiet, tones } = shades;
  const conditions = Array.from({ length: 8 }, () => quiet);
  conditions[CONDITION.good] = services[0]!;
  conditions[CONDITION.failed] = tones[2];
  conditions[CONDITION.hung] = tones[4];
  conditions[CONDITION.cutOff] = text;
  conditions[CONDITION.slow] = work;
  conditions[CONDITION.inRepair] = work;
  conditions[CONDITION.inMaintenance] = quiet;
  return {
    page,
    ink: text,
    quiet,
    line,
    fills: [fill, page],
    services,
    conditions,
    phones: [services[0]!, tones.muted, work, tones[2]],
  };
};

const light = coloursFrom(lightShades, {
  services: ["#2f7fd0", "#1c7f78", "#7a68d8", "#6f7d2c", "#66758a", "#9c5a7a"],
  fill: "#f4f5f7",
  line: "#c9ced6",
  work: "#b45f06",
});
const dark = coloursFrom(darkShades, {
  services: ["#5aa2f5", "#58c4a0", "#a9a2f0", "#c9c06a", "#9fb0c3", "#d79ab5"],
  fill: "#1b2027",
  line: "#444c58",
  work: darkShades.tones[7],
});

/** The colours for a light or a dark page. */
export const mapColours = (isDark: boolean): MapColours => (isDark ? dark : light);
