import { useEffect, useState } from "preact/hooks";
import type { Frame } from "../../protocol.ts";
import type { Moving } from "../../timeline/lab-view.ts";

/** Milliseconds between two renderings. */
const PACE = 250;

/** The moment of a variant for what is read and not drawn: at most four times a second, and always the last one. */
export const useSlowFrame = (moving: Moving, variant: number): Frame | null => {
  const [frame, setFrame] = useState<Frame | null>(null);
  useEffect(() => {
    let latest: Frame | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (): void => {
      timer = undefined;
      setFrame(latest);
    };
    const stop = moving(({ frames }) => {
      latest = frames[variant] ?? null;
      timer ??= setTimeout(show, PACE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [moving, variant]);
  return frame;
};
