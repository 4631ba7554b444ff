import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { computeMatchRun } from '../../../../services/pairings/match-runs/compute-match-run.domain.js';
import {
  canonicalizeInput,
  type MatchingAlgorithmName,
  type MatchRunInput,
} from '../../../../services/pairings/match-runs/match-run-input.domain.js';
import { defaultPolicy } from '../../../../services/pairings/policy/matching-policy.domain.js';
import { matchingProfile, menteePart, mentorPart } from '../../../support/fixtures/matching.js';

const algorithms: MatchingAlgorithmName[] = ['BEST_TOTAL', 'DEFERRED_ACCEPTANCE'];
const words = ['Droit', 'Vente', 'Prix', 'Terre', 'Bois'];
const skills = fc.subarray(words);

const mentorsOf = (lists: { skills: string[]; free: number; languages: string[] }[]) =>
  lists.map(({ skills, free, languages }, index) => ({
    ...{ personId: `m${index}`, places: 3, freePlaces: free },
    profile: matchingProfile(`m${index}`, { ...mentorPart({ skills }), languages }),
  }));
const menteesOf = (lists: { skills: string[]; languages: string[] }[]) =>
  lists.map(({ skills, languages }, index) => ({
    personId: `e${index}`,
    profile: matchingProfile(`e${index}`, { ...menteePart({ skills, goals: skills }), languages }),
  }));

const languages = fc.subarray(['fr', 'en'], { minLength: 1 });
const inputs = fc
  .record({
    algorithm: fc.constantFrom(...algorithms),
    mentors: fc.array(fc.record({ skills, free: fc.nat(2), languages }), { maxLength: 6 }),
    mentees: fc.array(fc.record({ skills, languages }), { maxLength: 8 }),
    apart: fc.array(fc.record({ mentor: fc.nat(7), mentee: fc.nat(9) }), { maxLength: 5 }),
  })
  .map(
    ({ algorithm, mentors, mentees, apart }): MatchRunInput => ({
      ...{ algorithm, weights: defaultPolicy.weights },
      mentors: mentorsOf(mentors),
      mentees: menteesOf(mentees),
      apart: apart.map(({ mentor, mentee }) => ({ mentorId: `m${mentor}`, menteeId: `e${mentee}` })),
    }),
  );

describe('A run', () => {
  test('answers the same for the same input and seed, in whatever order the input comes', () => {
    fc.assert(
      fc.property(inputs, fc.integer(), fc.integer(), (input, seed, shuffle) => {
        const turned = {
          ...input,
          mentors: shuffle % 2 ? input.mentors.toReversed() : input.mentors,
          mentees: input.mentees.toReversed(),
          apart: input.apart.toReversed(),
        };
        expect(canonicalizeInput(turned)).toEqual(canonicalizeInput(input));
        expect(JSON.stringify(canonicalizeInput(turned))).toBe(JSON.stringify(canonicalizeInput(input)));
        expect(computeMatchRun({ input: turned, seed })).toEqual(computeMatchRun({ input, seed }));
      }),
      { numRuns: 150 },
    );
  });

  test('matches every mentee once or tells why not, and keeps places and what stands between', () => {
    fc.assert(
      fc.property(inputs, fc.integer(), (input, seed) => {
        const { suggestions, unmatched, totalPoints } = computeMatchRun({ input, seed });
        const all = [...suggestions.map(({ menteeId }) => menteeId), ...unmatched.map(({ personId }) => personId)];
        expect(all.toSorted()).toEqual(input.mentees.map(({ personId }) => personId).toSorted());
        for (const { personId, freePlaces } of input.mentors)
          expect(suggestions.filter(({ mentorId }) => mentorId === personId).length).toBeLessThanOrEqual(freePlaces);
        for (const { mentorId, menteeId } of suggestions)
          expect(input.apart).not.toContainEqual({ mentorId, menteeId });
        expect(suggestions.reduce((sum, { points }) => sum + points, 0)).toBe(totalPoints);
        for (const { points, breakdown } of suggestions)
          expect(breakdown.reduce((sum, part) => sum + part.points, 0)).toBe(points);
      }),
      { numRuns: 150 },
    );
  });

  test('has a total no smaller by the best total, and no blocking pair by deferred acceptance', () => {
    fc.assert(
      fc.property(inputs, fc.integer(), (input, seed) => {
        const best = computeMatchRun({ input: { ...input, algorithm: 'BEST_TOTAL' }, seed });
        const stable = computeMatchRun({ input: { ...input, algorithm: 'DEFERRED_ACCEPTANCE' }, seed });
        expect(best.totalPoints).toBeGreaterThanOrEqual(stable.totalPoints);
        expect(stable.blockingPairs).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  const alike = (algorithm: MatchingAlgorithmName): MatchRunInput => ({
    ...{ algorithm, weights: defaultPolicy.weights, apart: [] },
    mentors: mentorsOf([{ skills: [], free: 1, languages: [] }]),
    mentees: menteesOf(Array.from({ length: 20 }, () => ({ skills: [], languages: [] }))),
  });
  test.each(algorithms)('lets the seed choose among those who are alike: %s', (algorithm) => {
    const chosen = [1, 2, 3, 4, 5].map(
      (seed) => computeMatchRun({ input: alike(algorithm), seed }).suggestions[0]?.menteeId,
    );
    expect(new Set(chosen).size).toBeGreaterThan(1);
  });

  const why = (change: Partial<MatchRunInput>) =>
    computeMatchRun({
      input: { ...alike('BEST_TOTAL'), mentees: menteesOf([{ skills: [], languages: ['fr'] }]), ...change },
      seed: 1,
    }).unmatched.map(({ why }) => why);
  test('tells a mentee that nobody has a place', () => {
    expect(why({ mentors: [] })).toEqual([{ text: 'without.noMentor', values: {} }]);
  });
  test('tells a mentee that others took the places', () => {
    const mentors = mentorsOf([
      { skills: [], free: 0, languages: ['fr'] },
      { skills: [], free: 0, languages: ['en'] },
    ]);
    expect(why({ mentors })).toEqual([{ text: 'without.places', values: { count: 1 } }]);
  });
  test('tells a mentee that nobody speaks their language', () => {
    expect(why({ mentors: mentorsOf([{ skills: [], free: 1, languages: ['en'] }]) })).toEqual([
      { text: 'without.language', values: {} },
    ]);
  });
  test('tells a mentee nothing of what keeps them apart from somebody', () => {
    expect(why({ apart: [{ mentorId: 'm0', menteeId: 'e0' }] })).toEqual([{ text: 'without.apart', values: {} }]);
  });

  test('matches nobody with themselves', () => {
    const self = { personId: 'm0', profile: matchingProfile('m0') };
    expect(why({ mentees: [self] })).toEqual([{ text: 'without.apart', values: {} }]);
  });

  test('looks at nothing that does not matter: versions and strangers', () => {
    const input = alike('BEST_TOTAL');
    const newer = {
      ...input,
      mentors: input.mentors.map((one) => ({ ...one, profile: one.profile && { ...one.profile, version: 9 } })),
      apart: [{ mentorId: 'x', menteeId: 'y' }],
    };
    expect(JSON.stringify(canonicalizeInput(newer))).toBe(JSON.stringify(canonicalizeInput(input)));
  });
});
