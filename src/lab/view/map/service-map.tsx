import type { Scene } from "../../protocol.ts";
import type { Moving, ViewProps } from "../../timeline/lab-view.ts";
import { ScenePicture } from "./scene-picture.tsx";

/** The shown variant as a picture: its places, servers, networks, phones and people, and what is the matter with them. */
export const ServiceMap = ({
  view,
  commands,
  moving,
  reading,
}: ViewProps & { readonly moving: Moving; readonly reading: Moving }) => {
  const shown = view.state?.shown ?? 0;
  const scene: Scene | undefined = view.scenes[shown];
  if (scene === undefined) return <section class="map" aria-label="The service" />;
  return (
    <ScenePicture
      scene={scene}
      variant={shown}
      chosen={view.chosen}
      onChoose={commands.choose}
      moving={moving}
      reading={reading}
    />
  );
};
