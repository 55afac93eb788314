import type { SensitivityResult } from "../../experiment/sensitivity.ts";
import type { Picture } from "../../plots/picture.ts";
import { openEnds } from "../open-ends.ts";
import { tornadoPicture } from "./tornado.ts";

/** The pictures of a sensitivity study: a tornado, where anything moves the answer. */
export const sensitivityPictures = (stored: SensitivityResult): Picture[] => {
  const picture = tornadoPicture(openEnds(stored));
  return picture === null ? [] : [picture];
};
