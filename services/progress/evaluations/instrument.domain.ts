/** One statement of an instrument. Its text is the key `instrument.<instrument>.<item>`. */
export interface InstrumentItemShape {
  key: DimensionKey;
  dimension: DimensionKey;
}

export type InstrumentKey = 'jumelage-short';

/** A set of statements that both parties answer from 1 to `scaleMax`. `license` states the terms of use. */
export interface InstrumentShape {
  key: InstrumentKey;
  license: string;
  scaleMax: number;
  items: readonly InstrumentItemShape[];
}

/** The dimensions of our own short form, one statement each. */
export const dimensions = [
  'availability',
  'kindness',
  'authenticity',
  'curiosity',
  'positiveAttitude',
  'integrity',
  'motivation',
  'respect',
  'beliefInSuccess',
  'nonJudgement',
  'listening',
  'clarity',
] as const;
export type DimensionKey = (typeof dimensions)[number];

/** All instruments; evaluations use the first. */
export const instruments: readonly [InstrumentShape, ...InstrumentShape[]] = [
  {
    key: 'jumelage-short',
    license: 'CC BY 4.0',
    scaleMax: 5,
    items: dimensions.map((dimension) => ({ key: dimension, dimension })),
  },
];

/** Returns the instrument with this key. Throws for an unknown key: an instrument that was used is never removed. */
export function instrumentByKey(key: string): InstrumentShape {
  const found = instruments.find((instrument) => instrument.key === key);
  if (!found) throw new Error(`There is no instrument '${key}'.`);
  return found;
}
