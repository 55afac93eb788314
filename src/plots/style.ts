import { darkShades, lightShades, type Shades, textOn, tones } from "./tones.ts";

const properties = ({ page, text, quiet, grid, tones: colours }: Shades): string =>
  [
    `--plot-page:${page};--plot-text:${text};--plot-quiet:${quiet};--plot-grid:${grid}`,
    ...tones.map((tone) => `--tone-${tone}:${colours[tone]};--on-${tone}:${textOn(colours[tone])}`),
  ].join(";");

const toneClasses = tones
  .map((tone) => `.plot .tone-${tone}{--tone:var(--tone-${tone});--on:var(--on-${tone})}`)
  .join("\n");

/**
 * The style of all pictures, once for a page or a file: colours as custom properties (`--plot-page`, `--plot-text`,
 * `--plot-quiet`, `--plot-grid`, `--tone-first`, `--tone-1` …) for light, dark and print, and the classes that use them.
 */
export const plotStyle = `:root{${properties(lightShades)}}
@media (prefers-color-scheme:dark){:root{${properties(darkShades)}}}
@media print{:root{${properties(lightShades)}}}
.plot{display:block;max-width:100%;height:auto;font-family:system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow:hidden}
.plot text{fill:var(--plot-text)}
.plot text.quiet{fill:var(--plot-quiet)}
.plot text.strong{font-weight:600}
.plot text.on{fill:var(--on)}
.plot text.halo{paint-order:stroke;stroke:var(--plot-page);stroke-width:4px;stroke-linejoin:round}
.plot .page{fill:var(--plot-page)}
.plot .grid{stroke:var(--plot-grid);stroke-width:1;fill:none}
.plot .axis{stroke:var(--plot-quiet);stroke-width:1;fill:none}
.plot .limit{stroke:var(--plot-text);stroke-width:1.5;fill:none}
.plot .gap{stroke:var(--plot-page);stroke-width:1.5;fill:none}
.plot .weave{stroke:var(--plot-page);stroke-width:1.25;stroke-opacity:.6;fill:none}
.plot .weave-dot{fill:var(--plot-page);fill-opacity:.6}
.plot .dashed{stroke-dasharray:5 4}
.plot .line{stroke:var(--tone);stroke-width:2;fill:none;stroke-linejoin:round}
.plot .thin{stroke-width:1.25}
.plot .thick{stroke-width:3}
.plot .fill{fill:var(--tone)}
.plot .band{fill:var(--tone);fill-opacity:.2}
.plot .wash{fill:var(--tone);fill-opacity:.1}
.plot .dot{fill:var(--tone);stroke:var(--plot-page);stroke-width:1.5}
.plot .hollow{fill:var(--plot-page);stroke:var(--tone);stroke-width:2}
${toneClasses}`;
