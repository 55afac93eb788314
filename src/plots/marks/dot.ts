import { defineMark } from "../mark.ts";
import { svg } from "../svg.ts";
import type { Tone } from "../tones.ts";

/** Dots at places in pixels; hollow ones are of less weight. */
export const dot = defineMark({
  kind: "dot",
  summary: "round dots",
  draw: (
    places: readonly (readonly [number, number])[],
    {
      tone,
      radius,
      look = "dot",
    }: { readonly tone: Tone; readonly radius: number; readonly look?: "dot" | "hollow" },
  ) => places.map(([cx, cy]) => svg("circle", { class: `${look} tone-${tone}`, cx, cy, r: radius })),
});
