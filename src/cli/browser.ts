import { spawn } from "node:child_process";

/** The program that shows an address in somebody's usual browser, with what stands after it; null where there is no screen. */
export const openerOf = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] | null => {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  const hasScreen = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].some((name) => Boolean(env[name]));
  return hasScreen ? ["xdg-open"] : null;
};

/** Shows an address in the usual browser, if there is one; whoever reads the address can do it too, so that failing is no error. */
export const showInBrowser = (
  address: string,
  opener: readonly string[] | null = openerOf(process.platform, process.env),
): void => {
  if (opener === null) return;
  const [program, ...words] = opener;
  const child = spawn(program!, [...words, address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
};
