import { describeModel } from "../model/describe.ts";
import { AS_BUILT, type LoadedModel } from "../model/load.ts";
import { provenanceOf } from "../model/reading/document.ts";
import { type Difference, describeDesign, formatDifference } from "../model/reading/overlay.ts";
import type { ShownModel } from "../report/model-text.ts";

/** A field that is not written has its default, not nothing. */
const told = (difference: Difference): string =>
  formatDifference(difference)
    .replace(/: nothing →/, ": not written →")
    .replace(/→ nothing$/, "→ not written");

/** What `check --show` shows of a model under a design; `as-built` when none is named. */
export const shownModel = (loaded: LoadedModel, design = AS_BUILT): ShownModel => {
  const model = loaded.model(design);
  const { file, digest, document, designs, designNames, designTitle } = loaded;
  const origins = provenanceOf(loaded.documentOf(design));
  return {
    title: loaded.title,
    about: model.about,
    file,
    digest,
    design: designTitle(design),
    differences: design === AS_BUILT ? [] : describeDesign(document, designs, design).map(told),
    sections: describeModel(model),
    origins,
    sources: model.sources,
    designs: designNames.map((name) => ({ name, title: designTitle(name) })),
  };
};
