/** Parts of models that tests of exact answers have in common. */
export const hours = (mean: number) => ({ kind: "exponential", mean: `${mean} h` });
export const crash = (life: number, repair: number, crew?: string) => ({
  life: hours(life),
  repair: hours(repair),
  ...(crew === undefined ? {} : { crew }),
});
export const crews = (size: number) => ({ crews: { people: { size } } });
export const shared = (needed: number) => ({ kind: "load-shared", needed });
/** A pair behind a router, all with people of their own. */
export const behindRouter = {
  networks: { core: { routers: { router: { crash: crash(8000, 4) } } } },
  services: { chat: { servers: 2, scheme: shared(1), crash: crash(500, 10) } },
};
