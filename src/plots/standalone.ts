import { toHtml } from "hast-util-to-html";
import type { Picture } from "./picture.ts";
import { plotStyle } from "./style.ts";
import { svg } from "./svg.ts";

/**
 * A picture as the text of an SVG file, 760 pixels wide unless told otherwise: with its own style for light, dark and
 * print, its background, its title and its description.
 */
export const standalone = (picture: Picture, width = 760): string => {
  const drawn = picture.draw(width);
  const [title, desc, ...others] = drawn.children;
  const background = svg("rect", { class: "page", width: "100%", height: "100%" });
  // The style's text is ours; hast would escape no text in <style>, which XML reads as markup, so it holds none of <, & and >.
  const style = svg("style", {});
  style.children.push({ type: "text", value: plotStyle });
  const whole = {
    ...drawn,
    properties: { ...drawn.properties, xmlns: "http://www.w3.org/2000/svg" },
    children: [title!, desc!, style, background, ...others],
  };
  // XML forbids ]]> in a text; HTML does not mind.
  return `${toHtml(whole, { space: "svg" }).replaceAll("]]>", "]]&gt;")}\n`;
};
