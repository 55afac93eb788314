import { useEffect, useState } from "preact/hooks";
import type { Frame } from "../../protocol.ts";
import type { Moving } from "../../timeline/lab-view.ts";
import { slowly } from "../slowly.ts";

/** Milliseconds between two renderings. */
const PACE = 250;

/** The moment of a variant for what is read and not drawn: at most four times a second, and always the last one. */
export const useSlowFrame = (moving: Moving, variant: number): Frame | null => {
  const [frame, setFrame] = useState<Frame | null>(null);
  useEffect(() => slowly(moving, PACE)(({ frames }) => setFrame(frames[variant] ?? null)), [moving, variant]);
  return frame;
};
