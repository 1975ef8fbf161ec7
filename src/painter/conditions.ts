/** The hour and the weather of a scene: what light falls, and how warm things are. */
import type { Colour, Material } from "./canvas.ts";
import type { Draws } from "./draws.ts";

/** What every layout asks of the hour. Heat is brightness in a picture where white is hot. */
export interface Conditions {
  readonly time: "day" | "dusk" | "night";
  readonly ambient: Colour;
  /** The sky above, and at the horizon. */
  readonly high: Material;
  readonly low: Material;
  readonly clouds: number;
  /** How dark the shadows of walls and trees are. */
  readonly shadow: number;
  /** Share of the windows that are lit. */
  readonly lit: number;
  /** Brightness of street lamps and head lamps; 0 is off. */
  readonly lamps: number;
  readonly roadHeat: number;
  readonly grassHeat: number;
  readonly leafHeat: number;
  readonly wallHeat: number;
  readonly glassHeat: number;
  /** A car that has stood for hours. */
  readonly metalHeat: number;
}

/** Draws the hour: half are day, a fifth dusk, the others night. */
export function drawConditions(draws: Draws): Conditions {
  const hour = draws.between(0, 1);
  const time = hour < 0.5 ? "day" : hour < 0.7 ? "dusk" : "night";
  const level = LEVELS[time];
  const near = ([low, high]: Range): number => draws.between(low, high);
  const ambient = near(level.ambient);
  const sky = near(level.sky);
  const [cold, warm] = [near([0.02, 0.1]), near([0.08, 0.2])];
  const grey = draws.between(0, 1);
  const blend = (clear: Colour): Colour => [
    sky * (clear[0] + grey * (0.9 - clear[0])),
    sky * (clear[1] + grey * (0.92 - clear[1])),
    sky * (clear[2] + grey * (0.95 - clear[2])),
  ];
  return {
    time,
    ambient: [ambient * level.tint[0], ambient, ambient * level.tint[2]],
    high: { colour: blend(level.high), heat: cold },
    low: { colour: blend(level.low), heat: warm },
    clouds: time === "night" ? 0.03 : near([0.2, 1.8]),
    shadow: time === "day" ? near([0.1, 0.55]) : 0.1,
    lit: near(level.lit),
    lamps: time === "day" ? 0 : near([0.5, 1.3]),
    roadHeat: near(level.road),
    grassHeat: near(level.grass),
    leafHeat: near(level.leaf),
    wallHeat: near(level.wall),
    glassHeat: near(level.glass),
    metalHeat: near(level.metal),
  };
}

type Range = readonly [low: number, high: number];

interface Levels {
  readonly ambient: Range;
  readonly tint: Colour;
  readonly sky: Range;
  readonly high: Colour;
  readonly low: Colour;
  readonly lit: Range;
  readonly road: Range;
  readonly grass: Range;
  readonly leaf: Range;
  readonly wall: Range;
  readonly glass: Range;
  readonly metal: Range;
}

/** Sun warms roads, walls and metal; at night what is heavy stays warm and glass shows the room. */
const LEVELS: Readonly<Record<Conditions["time"], Levels>> = {
  day: {
    ambient: [0.75, 1.15],
    tint: [1, 1, 0.98],
    sky: [0.8, 1.05],
    high: [0.36, 0.56, 0.86],
    low: [0.8, 0.87, 0.94],
    lit: [0, 0.04],
    road: [0.38, 0.62],
    grass: [0.2, 0.42],
    leaf: [0.16, 0.34],
    wall: [0.3, 0.62],
    glass: [0.14, 0.4],
    metal: [0.26, 0.56],
  },
  dusk: {
    ambient: [0.3, 0.7],
    tint: [1.03, 1, 1.02],
    sky: [0.5, 0.9],
    high: [0.32, 0.37, 0.52],
    low: [0.88, 0.68, 0.54],
    lit: [0.1, 0.45],
    road: [0.34, 0.48],
    grass: [0.18, 0.3],
    leaf: [0.16, 0.26],
    wall: [0.24, 0.42],
    glass: [0.26, 0.46],
    metal: [0.2, 0.34],
  },
  night: {
    ambient: [0.06, 0.22],
    tint: [0.95, 1, 1.3],
    sky: [0.02, 0.12],
    high: [0.3, 0.36, 0.7],
    low: [0.9, 0.8, 0.9],
    lit: [0.1, 0.4],
    road: [0.3, 0.44],
    grass: [0.14, 0.26],
    leaf: [0.14, 0.24],
    wall: [0.2, 0.38],
    glass: [0.24, 0.46],
    metal: [0.18, 0.3],
  },
};
