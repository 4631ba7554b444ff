/** One statement of an instrument; its text is in texts/, by instrument and key. */
export interface InstrumentItemShape {
  key: string;
  dimension: string;
}

/** A set of statements that both answer from 1 to `scaleMax`. `license` says who may use it, and how. */
export interface InstrumentShape {
  key: string;
  license: string;
  scaleMax: number;
  items: readonly InstrumentItemShape[];
}

/** What our own short form looks at (design, Evaluation); one statement each. */
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

/** Every instrument there is, the one that evaluations use first. */
export const instruments: readonly [InstrumentShape, ...InstrumentShape[]] = [
  {
    key: 'jumelage-short',
    license: 'CC BY 4.0',
    scaleMax: 5,
    items: dimensions.map((dimension) => ({ key: dimension, dimension })),
  },
];

/** The instrument of that key. Throws for one that never was: instruments that were used are never taken away. */
export function instrumentByKey(key: string): InstrumentShape {
  const found = instruments.find((instrument) => instrument.key === key);
  if (!found) throw new Error(`There is no instrument '${key}'.`);
  return found;
}
