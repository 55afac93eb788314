import type { Picture } from "../../plots/picture.ts";
import { figure } from "./figure.ts";
import { absent, type Section } from "./section.ts";

/** A section around a picture; without one, why there is none. */
export const pictured = (
  head: Pick<Section, "id" | "title" | "how">,
  picture: Picture | null,
  { note = "", why }: { readonly note?: string; readonly why: string },
): Section => ({
  ...head,
  how: picture === null ? undefined : head.how,
  content: picture === null ? [absent(why)] : [figure(picture, note)],
});
