import { describeModel } from "../model/describe.ts";
import { AS_BUILT, type LoadedModel } from "../model/load.ts";
import { provenanceOf } from "../model/reading/document.ts";
import { describeDesign, formatDifference } from "../model/reading/overlay.ts";
import type { ShownModel } from "../report/model-text.ts";

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
    differences: design === AS_BUILT ? [] : describeDesign(document, designs, design).map(formatDifference),
    sections: describeModel(model),
    origins,
    sources: model.sources,
    designs: designNames.map((name) => ({ name, title: designTitle(name) })),
  };
};
