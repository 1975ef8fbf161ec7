import type { PlacedLayer } from "./search_operation.ts";

/** A choice among operations or cells. */
export interface SearchPlace {
  /** As in `cell1`, or `cell1.cdc.low1` within a cell. */
  readonly name: string;
  readonly candidates: readonly string[];
  /** The place and the candidate of it that this one is a part of; null where it always is there. */
  readonly within: readonly [place: string, candidate: string] | null;
  /** What it costs, of an operation over the whole picture: 21 / 16 where it stands at three scales. */
  readonly share: number;
}

/**
 * What a description of a network is made with. One description is so read by a tape, by the builder of a graph and by what
 * lists layers; features are channels × rows × columns.
 */
export interface FeatureMaker<T> {
  /** A convolution with its bias, over mirrored borders, and its ReLU. */
  layer(x: T, layer: PlacedLayer): T;
  /** The channels of several, one after the other. */
  joined(...parts: readonly T[]): T;
  plus(a: T, b: T): T;
  minus(a: T, b: T): T;
  /** Number by number. */
  times(a: T, b: T): T;
  /** factor · x + offset. */
  scaled(x: T, factor: number, offset: number): T;
  /** 1 / x. */
  reciprocal(x: T): T;
  exponential(x: T): T;
  sigmoid(x: T): T;
  tanh(x: T): T;
  /** Each channel times its number of `by`, channels × 1 × 1. */
  timesChannels(x: T, by: T): T;
  /** Every channel times the one plane of `by`. */
  timesPlane(x: T, by: T): T;
  /** Mean and maximum of each channel: channels × 1 × 1. */
  channelMeans(x: T): T;
  channelMaxima(x: T): T;
  /** Mean and maximum over the channels: one plane. */
  meanPlane(x: T, channels: number): T;
  greatestPlane(x: T): T;
  /** The mean over the square of side 2 · radius + 1 around each pixel, mirrored at borders, channel by channel. */
  windowMeans(x: T, channels: number, radius: number): T;
  /** Every other pixel under (1 2 1)ᵀ (1 2 1) / 16, mirrored at borders: half as large, rounded up. */
  halved(x: T, channels: number): T;
  /** Every pixel twice along both axes, cut to the size of `like`. */
  doubled(x: T, like: T): T;
  /** One of the candidates, or all of them mixed. */
  chosen(place: SearchPlace, make: (candidate: string) => T): T;
}
